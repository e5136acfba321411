import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  buildRepository,
  git,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { uniqueContent } from '../__testUtils__/arbitraryHistory';
import { RepositoryError } from '../errors';
import { readKnowledge } from '../knowledge/readKnowledge';
import { gitVersion } from './gitVersion';
import { headCommit } from './resolveCommit';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const ADA = 'Ada Byron <ada@example.org>';

function history(length: number) {
  return Array.from({ length }, (_, i) => ({
    author: ADA,
    day: 19_000 + i,
    files: { [`f${i % 7}.ts`]: uniqueContent(i) },
  }));
}

async function failure(run: Promise<unknown>): Promise<RepositoryError> {
  const error = await run.then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toBeInstanceOf(RepositoryError);
  return error as RepositoryError;
}

/** Process ids of our own children that run git. */
function gitChildren(): string[] {
  const parent = `${process.pid}`;
  return readdirSync('/proc').filter(id => {
    try {
      const [, name, , ppid] = /^\d+ \((.*)\) (\S) (\d+)/.exec(
        readFileSync(`/proc/${id}/stat`, 'utf8'),
      )!;
      return name === 'git' && ppid === parent;
    } catch {
      return false;
    }
  });
}

describe('what is wrong with a repository', () => {
  it('is one error that names it and the remedy', async () => {
    const missing = join(temporaryFolder(), 'gone');
    const error = await failure(readKnowledge({ repository: missing }));
    expect(error).toMatchObject({ code: 'not-found', repository: missing });
    expect(error.message).toContain(missing);
    expect(error.message).toContain(error.remedy);
  });

  it.each([
    ['an empty folder', () => temporaryFolder(), 'not-a-repository'],
    [
      'a file',
      () => {
        const file = join(temporaryFolder(), 'file');
        writeFileSync(file, '');
        return file;
      },
      'not-a-repository',
    ],
    [
      'a folder inside a worktree',
      () => {
        const top = temporaryFolder();
        git(top, ['init', '--quiet']);
        mkdirSync(join(top, 'inside'));
        return join(top, 'inside');
      },
      'not-a-repository',
    ],
    ['a repository without commits', () => buildRepository([]), 'empty'],
  ])('tells %s', async (_, make, code) => {
    expect(await failure(readKnowledge({ repository: make() }))).toMatchObject({
      code,
    });
  });

  it('tells a revision that is not there, whatever it is called', async () => {
    const repository = buildRepository(history(2));
    for (const rev of ['nope', '--all', '-n1', '', 'HEAD:f0.ts', 'a\0b']) {
      expect(await failure(readKnowledge({ repository, rev }))).toMatchObject({
        code: 'bad-revision',
      });
    }
  });

  it('tells a folder that is not inside', async () => {
    const repository = buildRepository(history(2));
    for (const path of ['../x', '/etc', 'a/../../b']) {
      expect(
        await failure(readKnowledge({ repository, paths: [path] })),
      ).toMatchObject({ code: 'invalid-option' });
    }
  });

  it('tells a pattern that is none', async () => {
    const reading = readKnowledge({
      repository: buildRepository(history(2)),
      bots: ['('],
    });
    expect(await failure(reading)).toMatchObject({ code: 'invalid-option' });
  });

  it('refuses a shallow clone: a cut history is never a small one', async () => {
    const clone = join(temporaryFolder(), 'clone');
    git('/', [
      'clone',
      '--quiet',
      '--bare',
      '--depth=1',
      `file://${buildRepository(history(5))}`,
      clone,
    ]);
    const error = await failure(readKnowledge({ repository: clone }));
    expect(error.code).toBe('shallow');
    expect(error.remedy).toContain('--unshallow');
  });

  it('notices when objects are missing, at the start and half-way', async () => {
    for (const revision of ['HEAD~3^{tree}', 'HEAD~3']) {
      const repository = buildRepository(history(6));
      // Loose objects, so that one can be taken away.
      const pack = join(repository, 'objects/pack');
      const packs = readdirSync(pack).filter(name => name.endsWith('.pack'));
      const contents = packs.map(name => readFileSync(join(pack, name)));
      rmSync(pack, { recursive: true });
      contents.forEach(content =>
        git(repository, ['unpack-objects', '-q'], content),
      );
      const id = git(repository, ['rev-parse', revision]).trim();
      rmSync(join(repository, 'objects', id.slice(0, 2), id.slice(2)));
      expect(await failure(readKnowledge({ repository }))).toMatchObject({
        code: 'incomplete',
      });
    }
  });

  it('reads a clone without file contents, and says so when they are needed', async () => {
    const specs = [
      ...history(3),
      {
        author: ADA,
        day: 19_100,
        files: { 'moved.ts': `${uniqueContent(1)}x`, 'f1.ts': undefined },
      },
    ];
    const origin = buildRepository(specs);
    git(origin, ['config', 'uploadpack.allowFilter', 'true']);
    const clone = join(temporaryFolder(), 'clone');
    git('/', [
      'clone',
      '--quiet',
      '--bare',
      '--filter=blob:none',
      `file://${origin}`,
      clone,
    ]);
    // Without this the test would prove nothing.
    expect(
      git(clone, ['rev-list', '--objects', '--all', '--missing=print']),
    ).toContain('\n?');

    const whole = await readKnowledge({ repository: origin });
    expect(await readKnowledge({ repository: clone })).toEqual(whole);
    expect(
      await failure(readKnowledge({ repository: clone, renames: 'similar' })),
    ).toMatchObject({ code: 'incomplete' });
  });

  it('tells that git is missing, or too old', async () => {
    const folder = temporaryFolder();
    const env = { ...process.env, PATH: folder };
    expect(await failure(gitVersion({ env }))).toMatchObject({
      code: 'git-missing',
    });
    writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.17.1\n');
    chmodSync(join(folder, 'git'), 0o755);
    expect(await failure(gitVersion({ env }))).toMatchObject({
      code: 'git-too-old',
    });
    expect(await gitVersion()).toMatch(/^2\.\d+/);
  });
});

describe('a hostile repository', () => {
  it('has nothing of it run', async () => {
    const bare = buildRepository(history(3));
    const worktree = join(temporaryFolder(), 'worktree');
    git('/', ['clone', '--quiet', bare, worktree]);
    const trap = join(temporaryFolder(), 'trap');
    const proof = `${trap}.ran`;
    writeFileSync(trap, `#!/bin/sh\ntouch ${proof}\n`);
    chmodSync(trap, 0o755);
    const config = Object.entries({
      'core.fsmonitor': trap,
      'core.hooksPath': join(trap, '..'),
      'core.pager': trap,
      'core.editor': trap,
      'core.sshCommand': trap,
      'core.askPass': trap,
      'credential.helper': trap,
      'diff.external': trap,
      'diff.evil.textconv': trap,
      'diff.evil.command': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
      'alias.log': `!${trap}`,
      'alias.rev-list': `!${trap}`,
      'pager.log': trap,
      'filter.evil.smudge': trap,
      'filter.evil.process': trap,
      'uploadpack.packObjectsHook': trap,
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': trap,
      'extensions.partialClone': 'origin',
      'log.follow': 'true',
      'log.diffMerges': 'first-parent',
      'diff.renames': 'copies',
      'diff.noprefix': 'true',
      'diff.relative': 'true',
      'diff.orderFile': '/nonexistent',
      'i18n.logOutputEncoding': 'UTF-16',
      'log.date': 'relative',
      'log.mailmap': 'true',
      'core.quotePath': 'true',
      'core.abbrev': '4',
    });
    for (const [key, value] of config) git(worktree, ['config', key, value]);
    writeFileSync(
      join(worktree, '.git/info/attributes'),
      '* diff=evil filter=evil\n',
    );
    // A file in the working folder is not the revision's.
    writeFileSync(
      join(worktree, '.mailmap'),
      'Mallory <mallory@example.org> <ada@example.org>\n',
    );

    const expected = await readKnowledge({ repository: bare });
    expect(await readKnowledge({ repository: worktree })).toEqual(expected);
    expect(await headCommit(worktree)).toBe(expected.commit);
    expect(existsSync(proof)).toBe(false);
  });

  it('is read as it is: no replaced, grafted or redirected history', async () => {
    const repository = buildRepository(history(4));
    const expected = await readKnowledge({ repository });
    const [head, parent] = git(repository, ['rev-list', '-2', 'HEAD']).split(
      '\n',
    );
    const root = git(repository, [
      'rev-list',
      '--max-parents=0',
      'HEAD',
    ]).trim();
    git(repository, ['replace', parent, root]);
    mkdirSync(join(repository, 'info'), { recursive: true });
    writeFileSync(join(repository, 'info/grafts'), `${head}\n`);
    process.env.GIT_DIR = temporaryFolder();
    process.env.GIT_CONFIG_COUNT = '1';
    process.env.GIT_CONFIG_KEY_0 = 'log.follow';
    process.env.GIT_CONFIG_VALUE_0 = 'true';
    try {
      expect(await readKnowledge({ repository })).toEqual(expected);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_CONFIG_COUNT;
      delete process.env.GIT_CONFIG_KEY_0;
      delete process.env.GIT_CONFIG_VALUE_0;
    }
  });
});

describe('a message that names a crowd', () => {
  it('costs no more than an honest one', async () => {
    const crowd = Array.from(
      { length: 30_000 },
      (_, i) => `Co-authored-by: N${i} <n${i}@example.org>`,
    ).join('\n');
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`f${i}.ts`, uniqueContent(i)]),
    );
    const repository = buildRepository([
      { author: ADA, day: 19_000, files, message: `Do it\n\n${crowd}\n` },
    ]);
    const { people, components } = await readKnowledge({ repository });
    expect(people.length).toBeLessThan(102);
    expect(components[0].files).toBe(400);
  });
});

describe('stopping', () => {
  it('ends git when aborted, and says whether it was the time', async () => {
    const repository = buildRepository(history(3000));
    const controller = new AbortController();
    const reading = readKnowledge({
      repository,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await failure(reading)).toMatchObject({ code: 'aborted' });
    expect(gitChildren()).toEqual([]);

    const late = readKnowledge({ repository, signal: AbortSignal.timeout(1) });
    expect(await failure(late)).toMatchObject({ code: 'timeout' });
    const before = readKnowledge({ repository, signal: AbortSignal.abort() });
    expect(await failure(before)).toMatchObject({ code: 'aborted' });
    expect(gitChildren()).toEqual([]);
  });

  it('ends git that waits for a pipe in the place of a file', async () => {
    for (const name of ['HEAD', 'config']) {
      const repository = buildRepository(history(2));
      rmSync(join(repository, name));
      execFileSync('mkfifo', [join(repository, name)]);
      const signal = AbortSignal.timeout(300);
      expect(await failure(headCommit(repository, { signal }))).toMatchObject({
        code: 'timeout',
      });
    }
    expect(gitChildren()).toEqual([]);
  });

  it('ends git when a listener throws', async () => {
    const repository = buildRepository(history(1500));
    const reading = readKnowledge({
      repository,
      onProgress: () => {
        throw new Error('listener');
      },
    });
    await expect(reading).rejects.toThrow('listener');
    expect(gitChildren()).toEqual([]);
  });

  it('tells progress up to the whole', async () => {
    const seen: number[] = [];
    await readKnowledge({
      repository: buildRepository(history(1200)),
      onProgress: ({ commits, total }) => seen.push(commits / total),
    });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });
});
