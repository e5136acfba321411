import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '@stewardship/bus-factor';
import { createRepository } from '../__testUtils__/createRepository';
import { ada, bo, yearOfWork } from '../__testUtils__/histories';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { EmailHash } from '../erasure';
import { encodeReading } from './encodeReading';
import {
  KnowledgeReader,
  type KnowledgeReaderOptions,
} from './KnowledgeReader';

jest.setTimeout(120_000);

const never = new AbortController().signal;
const MEMORY = { memoryBytes: 1e9 };

describe('KnowledgeReader', () => {
  const root = temporaryFolder();
  const repository = join(root, 'tide.git');
  const readers: KnowledgeReader[] = [];
  const readerWith = (options: KnowledgeReaderOptions) => {
    const reader = new KnowledgeReader(options);
    readers.push(reader);
    return reader;
  };
  const path = process.env.PATH;

  beforeAll(() => {
    createRepository(repository, yearOfWork([ada, bo]));
  });
  afterEach(async () => {
    process.env.PATH = path;
    await Promise.all(readers.map(reader => reader.close()));
  });

  const request = {
    repository,
    commit: 'HEAD',
    readings: [{ excludes: [], excludesHash: 'h', paths: ['', 'src'] }],
    aliases: [{ email: ada.email, key: 'user:default/ada' }],
    bots: [],
    secrets: { hashKey: 'a key for this test', erased: [] },
  };

  /** Puts a program in place of git: it tells its process id and waits. */
  function hangingGit(): { pids: () => number[] } {
    const folder = join(root, `bin-${readers.length}`);
    mkdirSync(folder);
    const note = join(folder, 'pids');
    writeFileSync(note, '');
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    writeFileSync(
      join(folder, 'git'),
      `#!/bin/sh\ncase "$*" in *" log "*) echo $$ >> ${note}; exec sleep 600;; esac\nexec ${real} "$@"\n`,
    );
    chmodSync(join(folder, 'git'), 0o755);
    process.env.PATH = `${folder}:${path}`;
    return {
      pids: () =>
        execFileSync('cat', [note], { encoding: 'utf8' })
          .split('\n')
          .filter(Boolean)
          .map(Number),
    };
  }

  const until = async (done: () => boolean) => {
    for (let tries = 0; tries < 400 && !done(); tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    expect(done()).toBe(true);
  };

  /** Running, and not merely listed as having ended. */
  const isRunning = (pid: number) => {
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    return stdout.trim() !== '' && !stdout.startsWith('Z');
  };

  it('says the same as the engine does, and uses its thread again', async () => {
    const reader = readerWith(MEMORY);
    const [first] = await reader.read(request, { signal: never });
    const knowledge = await readKnowledge({
      repository,
      paths: request.readings[0].paths,
      aliases: request.aliases,
    });
    expect(first).toEqual(
      encodeReading(
        'h',
        knowledge,
        new EmailHash({ key: request.secrets.hashKey }),
      ),
    );
    const [again] = await reader.read(request, { signal: never });
    expect(again).toEqual(first);
  });

  it('keeps what it read, and tells when that was of no use', async () => {
    const onReread = jest.fn();
    const reader = readerWith({ ...MEMORY, onReread });
    const snapshot = join(root, 'tide.history');
    const kept = { ...request, snapshot };
    const first = await reader.read(kept, { signal: never });
    expect(existsSync(snapshot)).toBe(true);
    expect(await reader.read(kept, { signal: never })).toEqual(first);
    expect(onReread).not.toHaveBeenCalled();
    writeFileSync(snapshot, 'what else');
    expect(await reader.read(kept, { signal: never })).toEqual(first);
    expect(onReread.mock.calls).toEqual([
      [{ repository, reason: 'it is no snapshot' }],
    ]);
  });

  it('says what is wrong with a repository', async () => {
    const reader = readerWith(MEMORY);
    const reading = reader.read(
      { ...request, repository: join(root, 'none') },
      { signal: never },
    );
    await expect(reading).rejects.toMatchObject({
      name: 'ReadingError',
      code: 'not-found',
    });
    expect(await reader.read(request, { signal: never })).toHaveLength(1);
  });

  it('ends git when it is aborted', async () => {
    const { pids } = hangingGit();
    const reader = readerWith(MEMORY);
    const aborting = new AbortController();
    const reading = reader.read(request, { signal: aborting.signal });
    const settled = reading.catch(error => error);
    await until(() => pids().length > 0);
    const reason = new Error('enough');
    aborting.abort(reason);
    expect(await settled).toBe(reason);
    expect(pids().filter(isRunning)).toEqual([]);
  });

  it('lets the portal go first where there are few cores', async () => {
    const { pids } = hangingGit();
    const before = getPriority();
    // Elsewhere a priority is the whole process's, and is left as it is.
    const below = process.platform === 'linux' ? 10 : 0;
    const reader = readerWith(MEMORY);
    const aborting = new AbortController();
    const { signal } = aborting;
    const settled = reader.read(request, { signal }).catch(error => error);
    await until(() => pids().length > 0);
    expect(pids().map(getPriority)).toEqual(
      pids().map(() => Math.min(19, before + below)),
    );
    expect(getPriority()).toBe(before);
    aborting.abort();
    await settled;
  });

  it('kills git when it is closed while reading', async () => {
    const { pids } = hangingGit();
    const reader = readerWith(MEMORY);
    const settled = reader
      .read(request, { signal: never })
      .catch(error => error);
    await until(() => pids().length > 0);
    await reader.close();
    expect(await settled).toMatchObject({ code: 'crashed' });
    // A signal is sent at once; a busy machine takes a moment to follow it.
    await until(() => pids().filter(isRunning).length === 0);
  });

  it('survives a thread that runs out of memory', async () => {
    const crowd = createRepository(
      join(root, 'crowd.git'),
      Array.from({ length: 40 }, (_, commit) => ({
        author: { name: `Person ${commit}`, email: `p${commit}@crowd.example` },
        day: 20_000 + commit,
        files: Object.fromEntries(
          Array.from({ length: 2_000 }, (__, file) => [
            `a-folder-${commit}/with-a-long-name-${file}/file-${file}.ts`,
            `${commit}`,
          ]),
        ),
      })),
    );
    const reader = readerWith({ memoryBytes: 18e6 });
    const reading = reader.read(
      { ...request, repository: crowd },
      { signal: never },
    );
    await expect(reading).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(await reader.read(request, { signal: never })).toHaveLength(1);
    const running = spawnSync('ps', ['-eo', 'stat,args'], { encoding: 'utf8' });
    expect(running.stdout).not.toContain(crowd);
  });
});
