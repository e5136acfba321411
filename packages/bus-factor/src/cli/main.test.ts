import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildRepository,
  git,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { captureStreams } from '../__testUtils__/captureStreams';
import { uniqueContent } from '../__testUtils__/arbitraryHistory';
import { main } from './main';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const ADA = 'Ada Byron <ada@example.org>';
const BROOK = 'Brook Chen <brook@example.org>';
const AS_OF = '2024-06-30';
const DAY = Date.parse(`${AS_OF}T00:00:00Z`) / 86_400_000;

let repository: string;

beforeAll(() => {
  const work = Array.from({ length: 30 }, (_, i) => ({
    author: i % 10 === 9 ? BROOK : ADA,
    day: DAY - 100 + 3 * i,
    files: { [`pay/src/f${i}.ts`]: uniqueContent(i) },
  }));
  repository = buildRepository([
    ...work,
    {
      author: BROOK,
      day: DAY - 1,
      files: { 'web/=cmd.ts': uniqueContent(99), 'README.md': 'hi' },
    },
  ]);
});

async function run(
  argv: readonly string[],
  more: { cwd?: string; isTTY?: boolean } = {},
) {
  const { written, ...streams } = captureStreams({ isTTY: more.isTTY });
  const code = await main({
    argv,
    cwd: more.cwd ?? '/',
    ...streams,
    now: (DAY + 0.7) * 86_400_000,
  });
  return { code, ...written };
}

describe('bus-factor', () => {
  it('prints one object for one path, with every key', async () => {
    const { code, stdout, stderr } = await run([
      repository,
      '--format',
      'json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      'commit',
      'asOf',
      'method',
      'files',
      'commits',
      'people',
      'truckFactor',
      'contributorAbsenceFactor',
      'effectiveContributors',
      'topShare',
      'secondKnower',
      'evidence',
      'warning',
    ]);
    expect(report).toMatchObject({
      asOf: AS_OF,
      method: 'current',
      files: 31,
      commits: 31,
      people: 2,
      truckFactor: {
        value: 1,
        pruned: 1,
        removed: [{ name: 'Ada Byron', email: 'ada@example.org', files: 27 }],
      },
      contributorAbsenceFactor: 1,
      secondKnower: false,
      evidence: { sufficient: true, reasons: [], commits: 31 },
      warning: { raised: true, sensitivity: { holds: 5, of: 5 } },
    });
  });

  it('prints null for what a method does not say', async () => {
    const { stdout } = await run([
      repository,
      '--method',
      'reference',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: null,
      method: 'reference',
      files: 32,
      truckFactor: { value: 1 },
      contributorAbsenceFactor: null,
      topShare: null,
      evidence: null,
      warning: null,
    });
    const jetbrains = await run([
      repository,
      '--method',
      'jetbrains',
      '--format',
      'json',
    ]);
    expect(JSON.parse(jetbrains.stdout)).toMatchObject({
      method: 'jetbrains',
      commits: 31,
      truckFactor: { value: 1, pruned: null },
    });
  });

  it('prints an array for several paths and folders', async () => {
    const { stdout } = await run([
      repository,
      repository,
      '--path',
      'pay',
      '--path',
      'web',
      '--format',
      'json',
    ]);
    const reports = JSON.parse(stdout);
    expect(
      reports.map((report: { path: string; files: number }) => [
        report.path,
        report.files,
      ]),
    ).toEqual([
      ['pay', 30],
      ['web', 1],
      ['pay', 30],
      ['web', 1],
    ]);
  });

  it('takes a folder inside a worktree for that folder', async () => {
    const worktree = join(temporaryFolder(), 'clone');
    git('/', ['clone', '--quiet', repository, worktree]);
    const { stdout } = await run(['.', '--format', 'json'], {
      cwd: join(worktree, 'pay'),
    });
    expect(JSON.parse(stdout).files).toBe(30);
    const deeper = await run(['--path', 'src', '--format', 'json'], {
      cwd: join(worktree, 'pay'),
    });
    expect(JSON.parse(deeper.stdout).files).toBe(30);
  });

  it('answers what if somebody were away', async () => {
    const { stdout } = await run([
      repository,
      '--without',
      'ADA@example.org',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      topShare: 1,
      truckFactor: { value: 0, removed: [] },
    });
    const stranger = await run([repository, '--without', 'nobody@example.org']);
    expect(stranger).toMatchObject({ code: 2, stdout: '' });
    expect(stranger.stderr).toContain('nobody@example.org');
  });

  it('prints the degrees of everybody in every file', async () => {
    const { stdout } = await run([
      repository,
      '--method',
      'reference',
      '--degrees',
    ]);
    const [header, ...lines] = stdout.trim().split('\n');
    expect(header).toBe('path\tdoa\tfa\tdl\tac\tis_author');
    expect(lines).toHaveLength(32);
    expect(lines[0]).toBe('README.md\t4.391000\t1\t0\t0\ttrue');
    const two = await run([repository, repository, '--degrees']);
    expect(two.stdout.split('\n')[0]).toMatch(/^repository\tpath\tdoa/);
    expect(two.stdout.split('\n')[1]).toContain(`${repository}\tpay/`);
  });

  it('exits with 1 below a threshold, and with 0 where there is no verdict', async () => {
    expect((await run([repository, '--fail-below', '1'])).code).toBe(0);
    const below = await run([repository, '--fail-below', '2']);
    expect(below.code).toBe(1);
    expect(below.stderr).toContain('contributor absence factor 1 is below 2');
    const reference = await run([
      repository,
      '--method',
      'reference',
      '--fail-below',
      '2',
    ]);
    expect(reference.code).toBe(1);
    const unknown = await run([
      repository,
      '--fail-below',
      '2',
      '--path',
      'web',
    ]);
    expect(unknown.code).toBe(0);
    expect(unknown.stderr).toContain('insufficient evidence');
    expect(unknown.stdout).toContain('insufficient');
  });

  it.each(['current', 'reference', 'jetbrains'])(
    'exits with 1 when %s has nobody left of those who knew it',
    async method => {
      const everybody = ['ada', 'brook'].flatMap(name => [
        '--without',
        `${name}@example.org`,
      ]);
      const argv = [repository, '--method', method, ...everybody];
      const { code, stdout } = await run([...argv, '--fail-below', '1']);
      expect(code).toBe(1);
      expect(stdout).toMatch(/truck factor +0 +no more than 0 % of \d+ files/);
    },
  );

  it('says what each way of asking answers', async () => {
    const { stdout } = await run([repository]);
    expect(stdout).toMatch(
      /one person under +5 of 5 methods\n +yes: half-life/,
    );
    expect(stdout).toContain('jetbrains (identical renames only)');
  });

  it.each([
    [['--bogus'], '--bogus'],
    [['--method', 'magic'], 'current, reference, jetbrains'],
    [['--as-of', '2024-02-30'], 'YYYY-MM-DD'],
    [['--fail-below', 'two'], 'whole number'],
    [['--format', 'xml'], 'text, json, csv, markdown'],
    [['--method', 'jetbrains', '--people', 'tool'], '--people does not apply'],
    [['/no/such/folder'], '/no/such/folder'],
    [['--rev', 'nope'], 'nope'],
    [['--path', '../up'], '../up'],
    [['--path', 'pai'], 'Nothing is tracked in a folder "pai"'],
  ])(
    'answers %j with what to do, and writes nothing',
    async (argv, expected) => {
      const paths = argv[0].startsWith('/') ? [] : [repository];
      const { code, stdout, stderr } = await run([...paths, ...argv]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(expected);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it('writes nothing when one of several is bad', async () => {
    const empty = join(temporaryFolder(), 'empty');
    mkdirSync(empty);
    expect(await run([repository, empty])).toMatchObject({
      code: 2,
      stdout: '',
    });
  });

  it('draws a progress bar on a terminal only, and clears it', async () => {
    const { stderr } = await run([repository], { isTTY: true });
    expect(stderr).toContain('100 % of 31 commits');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  it('keeps control characters and formulas out of what it prints', async () => {
    const evil = buildRepository([
      {
        author: '=HYPERLINK("x")\u001b[2J <eve@example.org>',
        day: DAY - 1,
        files: { 'a.ts': '1' },
      },
      { author: ADA, day: DAY - 1, files: { '=1+1/b.ts': '2' } },
    ]);
    const text = await run([evil, '--without', 'ada@example.org']);
    expect(text.stdout).not.toContain('\u001b');
    const csv = await run([evil, '--format', 'csv', '--path', '=1+1']);
    expect(csv.stdout).toContain(`"'=1+1"`);
    const degrees = await run([evil, '--degrees', '--format', 'csv']);
    expect(degrees.stdout).toContain(`"'=1+1/b.ts",`);
    const markdown = await run([
      evil,
      '--format',
      'markdown',
      '--path',
      '=1+1',
    ]);
    expect(markdown.stdout.split('\n')[1]).toMatch(/^(\| --- )+\|$/);
  });

  it('teaches', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of [
      '--rev',
      '--path',
      '--as-of',
      '--method',
      '--renames',
      '--people',
      '--files',
      '--without',
      '--degrees',
      '--format',
      '--fail-below',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout.split('\n').every(line => line.length <= 80)).toBe(true);
  });
});
