import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import {
  git,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { expectToEndSoon } from '../__testUtils__/endsSoon';
import { fileClassifier } from './fileClassifier';
import { parseAttributes } from './gitattributes';
import { ignoreMatcher } from './ignorePatterns';
import { wildmatch } from './wildmatch';

afterAll(removeRepositories);

const PATHS = [
  'a.js',
  'lib/a.js',
  'lib/x/b.ts',
  'web/lib/a.js',
  'a',
  'lib/a',
  'x/a/b',
];

const pattern = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      '?',
      'a',
      'b',
      'lib',
      'x',
      '/',
      '/**/',
      '**/',
      '.js',
      '[ab]',
      '[!a]',
      '*.js',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(parts => parts.join('').replace(/\/{2,}/g, '/'))
  .filter(text => text !== '/' && !text.startsWith('!'))
  // Two stars beside other characters mean different things to different gits.
  .filter(text => !/[^/*]\*\*|\*\*[^/*]/.test(text));

function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('wildmatch', () => {
  it.each([
    ['*.js', 'a.js', true],
    ['*.js', 'lib/a.js', false],
    ['lib/**', 'lib/x/y', true],
    ['lib/**', 'lib', false],
    ['**/a', 'a', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['[!a]x', 'bx', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
  ])('%s on %s is %s', (glob, path, expected) => {
    expect(wildmatch(glob, path)).toBe(expected);
  });

  it('takes a hostile pattern in its stride', () => {
    expectToEndSoon(() => {
      wildmatch(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000));
      wildmatch(`${'**/'.repeat(300)}b`, 'a/'.repeat(300));
    });
  });
});

describe('patterns of strangers', () => {
  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['stars', `${'*a'.repeat(500_000)}b`],
    ['folders', `${'**/'.repeat(300_000)}b`],
  ])('are not read when they match no path there can be: %s', (_, glob) => {
    expectToEndSoon(() => {
      const attributes = parseAttributes([
        { folder: '', content: `${glob} linguist-vendored\n`.repeat(3) },
      ]);
      const ignored = ignoreMatcher([glob, glob, `${glob}x`]);
      for (let i = 0; i < 200; i += 1) {
        const path = `${'['.repeat(100)}/a/a/a/${'a'.repeat(100)}${i}`;
        expect(attributes(path).size).toBe(0);
        expect(ignored(path)).toBe(false);
      }
    });
  });
});

describe('ignoreMatcher', () => {
  it('leaves out what git would ignore', () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.constantFrom('', '', '!'), pattern)
            .map(parts => parts.join('')),
          { maxLength: 4 },
        ),
        patterns => {
          writeFileSync(
            join(folder, '.gitignore'),
            [...patterns, '/always'].join('\n'),
          );
          const answer = git(
            folder,
            [
              'check-ignore',
              '--no-index',
              '--stdin',
              '--verbose',
              '--non-matching',
            ],
            ['always', ...PATHS].map(path => `${path}\n`).join(''),
          );
          const ignored = answer
            .trim()
            .split('\n')
            .map(line => line.split('\t'))
            .filter(
              ([rule]) => rule !== '::' && !rule.split(':')[2].startsWith('!'),
            )
            .map(([, path]) => path)
            .filter(path => path !== 'always');
          expect(PATHS.filter(ignoreMatcher(patterns))).toEqual(ignored);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('parseAttributes', () => {
  it('says what git check-attr says, nested files and later lines included', () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    const line = fc
      .tuple(
        pattern.filter(text => !text.endsWith('/')),
        fc.constantFrom(
          'linguist-vendored',
          '-linguist-vendored',
          'linguist-vendored=false',
          'linguist-vendored=true',
          'text',
        ),
      )
      .map(parts => parts.join(' '));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.array(line, { maxLength: 2 }),
        (top, nested) => {
          write(folder, '.gitattributes', top.join('\n'));
          write(folder, 'lib/.gitattributes', nested.join('\n'));
          const answer = git(
            folder,
            ['check-attr', '--stdin', 'linguist-vendored'],
            PATHS.map(path => `${path}\n`).join(''),
          );
          const expected = answer
            .trim()
            .split('\n')
            .map(entry => entry.split(': ')[2])
            .map(value =>
              value === 'unspecified'
                ? undefined
                : value === 'set' || value === 'true',
            );
          const attributesOf = parseAttributes([
            { folder: 'lib', content: nested.join('\n') },
            { folder: '', content: top.join('\n') },
          ]);
          expect(
            PATHS.map(path => attributesOf(path).get('linguist-vendored')),
          ).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('fileClassifier', () => {
  const classifyFile = fileClassifier();

  it.each([
    ['src/index.ts', 'source'],
    ['Makefile', 'source'],
    ['web/page.html', 'source'],
    ['vendor/lib/x.go', 'vendored'],
    ['a/node_modules/b/c.js', 'vendored'],
    ['public/js/jquery-3.6.0.min.js', 'vendored'],
    ['yarn.lock', 'generated'],
    ['sub/go.sum', 'generated'],
    ['assets/app.min.js', 'generated'],
    ['api/service.pb.go', 'generated'],
    ['src/__snapshots__/a.test.ts.snap', 'generated'],
    ['README.md', 'documentation'],
    ['docs/conf.py', 'documentation'],
    ['CHANGELOG', 'documentation'],
    ['examples/hello.rb', 'documentation'],
    ['src/main/java/com/example/App.java', 'source'],
    ['config/app.yaml', 'none'],
    ['style.css', 'none'],
    ['logo.png', 'none'],
  ])('takes %s for %s', (path, expected) => {
    const { vendored, generated, documentation, source } = classifyFile({
      path,
    });
    const kind =
      (vendored && 'vendored') ||
      (generated && 'generated') ||
      (documentation && 'documentation') ||
      (source && 'source') ||
      'none';
    expect(kind).toBe(expected);
  });

  it('lets the project overrule the lists', () => {
    const attributes = new Map([
      ['linguist-vendored', false] as const,
      ['linguist-generated', true] as const,
    ]);
    expect(classifyFile({ path: 'vendor/own.go', attributes })).toMatchObject({
      vendored: false,
      generated: true,
    });
  });

  it('takes what has no ending for a script, if it may be run', () => {
    expect(classifyFile({ path: 'bin/deploy' })).toMatchObject({
      source: false,
      script: true,
    });
    expect(classifyFile({ path: 'bin/deploy.txt' }).script).toBe(false);
  });
});
