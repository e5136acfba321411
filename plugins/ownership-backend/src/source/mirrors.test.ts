import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import { contentSizes, readKnowledge } from '@stewardship/bus-factor';
import { repositoryId } from '../database/repositoryId';
import {
  addCommits,
  createRepository,
  git,
} from '../__testUtils__/createRepository';
import { ada, AS_OF_DAY, bo, yearOfWork } from '../__testUtils__/histories';
import {
  startGitServer,
  type GitServer,
} from '../__testUtils__/startGitServer';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { GitHistorySource } from './GitHistorySource';
import { lockFile } from './lockFile';

jest.setTimeout(120_000);

const never = new AbortController().signal;
const AWAKE = { signal: never };

const RULE_FILES = {
  '.mailmap': 'Ada Example <ada@harbour.example> <ada@old.example>\n',
  '.gitattributes': 'vendor/** linguist-vendored\n',
  'deep/down/.gitattributes': '*.ts linguist-generated\n',
  '.git-blame-ignore-revs': '# none yet\n',
  '.github/CODEOWNERS': '* @ada\n',
};

describe('mirrors', () => {
  const served = temporaryFolder();
  const root = temporaryFolder();
  let server: GitServer;
  let folders = 0;

  beforeAll(async () => {
    server = await startGitServer(served);
  });
  afterAll(() => server.stop());

  /** A repository that the host can send without contents. */
  function serve(name: string, options: { filter?: boolean } = {}): string {
    const folder = createRepository(join(served, `${name}.git`), [
      ...yearOfWork([ada]),
      { author: ada, day: AS_OF_DAY - 1, files: RULE_FILES },
    ]);
    const { filter = true } = options;
    git(['config', 'uploadpack.allowFilter', String(filter)], { cwd: folder });
    return folder;
  }

  const at = (name: string) => ({
    kind: 'url' as const,
    target: `http://${server.host}/${name}.git`,
  });

  function sourceWith(
    options: Partial<ConstructorParameters<typeof GitHistorySource>[0]> = {},
  ) {
    folders += 1;
    const { cacheDir = join(root, `mirrors-${folders}`) } = options;
    const source = new GitHistorySource({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            github: [{ host: server.host, apiBaseUrl: 'http://none.example' }],
          },
        }),
      ),
      localRoots: [],
      protocols: ['http'],
      ...options,
      cacheDir,
    });
    const open = (name: string) => source.open(at(name), AWAKE);
    const openAndClose = async (name: string, damaged = false) => {
      const history = await open(name);
      await history.close!({ damaged });
      return history;
    };
    const names = () => readdirSync(cacheDir).sort();
    return { source, cacheDir, open, openAndClose, names };
  }

  /** Ids and paths of the file contents that are, and that are not, there. */
  function contents(mirror: string, commit: string) {
    const tree = git(['ls-tree', '-r', commit], { cwd: mirror });
    const lines = tree.trimEnd().split('\n');
    const there = new Set(
      git(
        [
          'cat-file',
          '--batch-all-objects',
          '--batch-check=%(objectname) %(objecttype)',
        ],
        { cwd: mirror },
      )
        .split('\n')
        .filter(line => line.endsWith(' blob'))
        .map(line => line.split(' ')[0]),
    );
    const paths = (wanted: boolean) =>
      lines
        .map(line => line.split(/[ \t]/))
        .filter(([, , id]) => there.has(id) === wanted)
        .map(([, , , path]) => path);
    return { there: paths(true), missing: paths(false) };
  }

  it('holds no contents but those of the rule files, and is read without the host', async () => {
    serve('blobless');
    const { openAndClose } = sourceWith();
    const { repository, commit } = await openAndClose('blobless');
    const { there, missing } = contents(repository, commit);
    expect(there.sort()).toEqual(Object.keys(RULE_FILES).sort());
    expect(missing).toContain('src/file0.ts');
    expect(missing).toHaveLength(13);
    expect(
      existsSync(
        join(repository, 'objects/info/commit-graphs/commit-graph-chain'),
      ),
    ).toBe(true);

    server.seen.length = 0;
    const knowledge = await readKnowledge({ repository, rev: commit });
    expect(knowledge.commits).toBe(61);
    expect(server.seen).toEqual([]);
  });

  it('fetches rule files that changed, and no other twice', async () => {
    const folder = serve('rules');
    const { openAndClose } = sourceWith();
    await openAndClose('rules');
    const asked = async () => {
      server.seen.length = 0;
      const history = await openAndClose('rules');
      const posts = server.seen.filter(({ url }) =>
        url.endsWith('/git-upload-pack'),
      );
      return { posts: posts.length, ...contents(history.repository, 'HEAD') };
    };
    const unchanged = await asked();
    addCommits(folder, [
      { author: bo, day: AS_OF_DAY, files: { 'src/new.ts': 'new\n' } },
    ]);
    const ordinary = await asked();
    addCommits(folder, [
      { author: bo, day: AS_OF_DAY, files: { '.mailmap': '# other\n' } },
    ]);
    const rule = await asked();
    expect(rule.there).toContain('.mailmap');
    expect(ordinary.missing).toContain('src/new.ts');
    expect(unchanged.posts).toBeLessThan(ordinary.posts);
    expect(rule.posts).toBeGreaterThan(ordinary.posts);
  });

  it('brings contents that are asked for, also of old commits, and no others', async () => {
    const folder = serve('brought');
    const old = git(['rev-parse', 'main~:src/file0.ts'], {
      cwd: folder,
    }).trim();
    addCommits(folder, [
      { author: bo, day: AS_OF_DAY, files: { 'src/file0.ts': 'changed\n' } },
    ]);
    const { open } = sourceWith();
    const history = await open('brought');
    const ids = ['main:src/file0.ts', 'main:src/file1.ts'].map(rev =>
      git(['rev-parse', rev], { cwd: folder }).trim(),
    );
    const { repository } = history;
    const sizes = () => contentSizes(repository, { ids: [old, ...ids] });

    expect([...(await sizes()).keys()]).toEqual([]);
    await history.bring!([old, ids[0]], AWAKE);
    expect([...(await sizes()).keys()]).toEqual([old, ids[0]]);
    await expect(
      history.bring!(['1'.repeat(40)], AWAKE),
    ).rejects.toBeInstanceOf(HistorySourceError);
    await history.close!({ damaged: false });
  });

  it('takes everything from a host that cannot leave contents out', async () => {
    serve('whole', { filter: false });
    const { openAndClose } = sourceWith();
    const { repository, commit } = await openAndClose('whole');
    expect(contents(repository, commit).missing).toEqual([]);
    await readKnowledge({ repository, rev: commit });
    expect((await openAndClose('whole')).commit).toBe(commit);
  });

  it('follows a history that was rewritten, and a default branch that was renamed', async () => {
    const folder = serve('rewritten');
    const { source, openAndClose } = sourceWith();
    const first = await openAndClose('rewritten');
    git(['update-ref', 'refs/heads/main', 'main~30'], { cwd: folder });
    const second = await openAndClose('rewritten');
    expect(second.commit).not.toBe(first.commit);
    expect((await readKnowledge(second)).commits).toBe(31);

    git(['branch', '--move', 'main', 'trunk'], { cwd: folder });
    git(['symbolic-ref', 'HEAD', 'refs/heads/main'], { cwd: folder });
    await expect(source.head(at('rewritten'), AWAKE)).rejects.toMatchObject({
      status: 'empty',
      remedy: expect.stringContaining('default branch'),
    });
    git(['symbolic-ref', 'HEAD', 'refs/heads/trunk'], { cwd: folder });
    expect((await openAndClose('rewritten')).commit).toBe(second.commit);
  });

  it('reads the commit it fetched, though the branch moves meanwhile, and keeps it when the repository goes', async () => {
    const folder = serve('moving');
    const { open, openAndClose } = sourceWith();
    const history = await open('moving');
    addCommits(folder, yearOfWork([bo], { folder: 'more/' }));
    rmSync(folder, { recursive: true });
    const { repository, commit } = history;
    expect((await readKnowledge({ repository, rev: commit })).commits).toBe(61);
    await history.close!({ damaged: false });
    await expect(openAndClose('moving')).rejects.toMatchObject({
      status: 'not-found',
    });
    expect(existsSync(join(repository, 'HEAD'))).toBe(true);
  });

  it.each([
    ['its objects', ['objects']],
    ['its head', ['HEAD']],
    ['its settings', ['config']],
    ['everything', ['.']],
  ])('is made anew when it lost %s', async (what, [lost]) => {
    const name = what.replaceAll(' ', '-');
    serve(name);
    const { openAndClose } = sourceWith();
    const { repository, commit } = await openAndClose(name);
    rmSync(join(repository, lost), { recursive: true });
    expect((await openAndClose(name)).commit).toBe(commit);
    expect((await readKnowledge({ repository, rev: commit })).commits).toBe(61);
  });

  it('is made anew when the reading found it damaged', async () => {
    serve('unreadable');
    const { open, names } = sourceWith();
    const history = await open('unreadable');
    await history.close!({ damaged: true });
    expect(names()).toEqual([]);
  });

  it('removes what a killed git left behind', async () => {
    serve('killed');
    const { openAndClose } = sourceWith();
    const { repository, commit } = await openAndClose('killed');
    writeFileSync(join(repository, 'objects/pack/tmp_pack_x1'), 'half');
    writeFileSync(join(repository, 'refs/heads/default.lock'), '');
    expect((await openAndClose('killed')).commit).toBe(commit);
    expect(existsSync(join(repository, 'objects/pack/tmp_pack_x1'))).toBe(
      false,
    );
  });

  it('makes room for a new mirror with those used longest ago', async () => {
    ['oldest', 'older', 'newest'].forEach(name => serve(name));
    const { openAndClose, cacheDir } = sourceWith();
    const idOf = (name: string) => repositoryId(at(name));
    const oldest = await openAndClose('oldest');
    await openAndClose('older');
    const bytes = sizeOf(oldest.repository);
    utimesSync(join(cacheDir, `${idOf('oldest')}.size`), 1, 1);
    // Another process, which has seen nothing yet, shares the folder.
    const small = sourceWith({ cacheDir, cacheBytes: bytes * 2.5 });
    await small.openAndClose('newest');
    expect(small.names().filter(name => name.endsWith('.git'))).toEqual(
      [`${idOf('older')}.git`, `${idOf('newest')}.git`].sort(),
    );
  });

  it('leaves a mirror alone that somebody reads, and says when there is no room', async () => {
    ['reading', 'arriving'].forEach(name => serve(name));
    const { open, cacheDir, names } = sourceWith();
    const history = await open('reading');
    const bytes = sizeOf(history.repository);
    const small = sourceWith({ cacheDir, cacheBytes: bytes * 1.5 });
    await expect(small.openAndClose('arriving')).rejects.toMatchObject({
      status: 'error',
      remedy: expect.stringContaining('ownership.scan.cacheSize'),
    });
    expect(names().filter(name => name.endsWith('.git'))).toEqual([
      `${repositoryId(at('reading'))}.git`,
    ]);
    await history.close!({ damaged: false });
    await small.openAndClose('arriving');
  });

  it('refuses a repository that is too large, and keeps nothing of it', async () => {
    serve('large');
    const { openAndClose, names } = sourceWith({ maxRepositoryBytes: 5_000 });
    await expect(openAndClose('large')).rejects.toMatchObject({
      status: 'error',
      remedy: expect.stringContaining('ownership.scan.maxRepositorySize'),
    });
    expect(names()).toEqual([]);
  });

  it('lets two processes share a folder', async () => {
    serve('shared');
    const { cacheDir, open } = sourceWith();
    const history = await open('shared');
    let second: string | undefined;
    const waiting = sourceWith({ cacheDir })
      .open('shared')
      .then(async other => {
        second = other.commit;
        await other.close!({ damaged: false });
      });
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(second).toBeUndefined();
    await history.close!({ damaged: false });
    await waiting;
    expect(second).toBe(history.commit);
  });

  it('takes the lock of a process that died', async () => {
    const path = join(root, 'died.lock');
    writeFileSync(path, 'token elsewhere 1\n');
    expect(await lockFile(path, { waitMs: 0 })).toBeUndefined();
    const past = new Date(Date.now() - 3_600_000);
    utimesSync(path, past, past);
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => lockFile(path, { waitMs: 0 })),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    await taken.find(Boolean)!.release();
    expect(existsSync(path)).toBe(false);
  });

  it('goes on at once where a backend was killed, and ends the git that it left', async () => {
    serve('orphaned');
    const { cacheDir, open, openAndClose } = sourceWith();
    const { repository } = await openAndClose('orphaned');
    // Holds the lock, as one that is killed while git works in the mirror.
    const held = await open('orphaned');
    const lock = repository.replace(/git$/, 'lock');
    const line = readFileSync(lock, 'utf8');
    await held.close!({ damaged: false });
    const orphan = spawn(
      'git',
      [`--git-dir=${repository}`, 'cat-file', '--batch'],
      { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    );
    const ended = once(orphan, 'exit');
    const own = `:${process.pid}:`;
    expect(line).toContain(own);
    // The number was, or will be, somebody else's: that one started later.
    writeFileSync(lock, line.replace(/:\d+\n/, ':1\n'));
    const { source } = sourceWith({ cacheDir });
    const startedAt = performance.now();
    const history = await source.open(at('orphaned'), AWAKE);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect((await ended)[1]).toBe('SIGKILL');
    await history.close!({ damaged: false });

    // One that lives, or is of another machine or container, is waited for.
    for (const theirs of [
      line,
      line.replace(/ [0-9a-f]{8}-/, ' 00000000-').replace(/:\d+\n/, ':1\n'),
      line.replace(/\[\d+\]/, '[1]').replace(/:\d+\n/, ':1\n'),
    ]) {
      writeFileSync(lock, theirs);
      expect(await lockFile(lock, { waitMs: 0 })).toBeUndefined();
      rmSync(lock);
    }
  });

  it('asks no host outside integrations that leads into a private network', async () => {
    const { port } = new URL(`http://${server.host}`);
    serve('private');
    const { source } = sourceWith({
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
      allowedHosts: [
        server.host,
        `localhost:${port}`,
        `[::1]:${port}`,
        `2130706433:${port}`,
        '169.254.169.254',
        '10.0.0.1',
      ],
    });
    server.seen.length = 0;
    for (const host of [
      server.host,
      `localhost:${port}`,
      `[::1]:${port}`,
      `2130706433:${port}`,
      '169.254.169.254',
      '10.0.0.1',
    ]) {
      const target = `http://${host}/private.git`;
      await expect(
        source.head({ kind: 'url', target }, AWAKE),
      ).rejects.toMatchObject({
        status: 'not-allowed',
        message: expect.stringContaining('private network'),
      });
    }
    expect(server.seen).toEqual([]);
  });

  describe('on a host that means harm', () => {
    let hostile: Server;
    let host: string;

    beforeAll(async () => {
      hostile = createServer((req, res) => {
        if (req.url!.startsWith('/drip')) {
          res.setHeader(
            'content-type',
            'application/x-git-upload-pack-advertisement',
          );
          const timer = setInterval(() => res.write('0'), 50);
          res.on('close', () => clearInterval(timer));
        } else if (req.url!.startsWith('/garbage')) {
          res.setHeader(
            'content-type',
            'application/x-git-upload-pack-advertisement',
          );
          res.end(Buffer.alloc(100_000, 0xfe));
        } else if (req.url!.startsWith('/later')) {
          res.writeHead(429, { 'retry-after': '120' }).end('slow down');
        }
      });
      await new Promise<void>(resolve =>
        hostile.listen(0, '127.0.0.1', resolve),
      );
      host = `127.0.0.1:${(hostile.address() as AddressInfo).port}`;
    });

    afterAll(() => {
      hostile.closeAllConnections();
      hostile.close();
    });

    const ask = (path: string) => {
      const { source } = sourceWith({
        headTimeoutMs: 1_500,
        integrations: ScmIntegrations.fromConfig(
          new ConfigReader({
            integrations: {
              github: [{ host, apiBaseUrl: 'http://none.example' }],
            },
          }),
        ),
      });
      const target = `http://${host}/${path}/a.git`;
      return source.head({ kind: 'url', target }, AWAKE).then(
        () => 'none',
        error => error,
      );
    };

    it.each([
      ['drip', /does not answer/],
      ['hang', /does not answer/],
      ['garbage', /could not be fetched/],
      ['later', /asked too often/],
    ])('that answers with %s', async (path, message) => {
      const error = await ask(path);
      expect(error.status).toBe('error');
      expect(error.message).toMatch(message);
      expect(error.retryAfterMs).toBe(path === 'later' ? 60_000 : undefined);
      // Nothing of git is left, not even the helper that spoke to the host.
      const running = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
      expect(running.stdout).toContain('ps -eo args');
      expect(running.stdout).not.toContain(`${host}/${path}`);
    });
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map(name => statSync(join(folder, String(name))))
    .filter(entry => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
