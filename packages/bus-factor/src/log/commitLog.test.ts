import { execFileSync } from 'node:child_process';
import {
  buildRepository,
  git,
  removeRepositories,
  type CommitSpec,
} from '../__testUtils__/buildRepository';
import { openRepository } from '../git/openRepository';
import { CommitLog } from './commitLog';
import { commitOrder } from './commitOrder';
import { prunedLog } from './prunedLog';
import { continuedOrder, freshIn } from './continuedOrder';
import { readCommits } from './readCommits';
import { readAtOnce } from './readAtOnce';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const AUTHOR = 'Ada Byron <ada@example.org>';

/** Branches that begin anywhere and are merged, with clocks that go wrong. */
function tangled(seed: number, length: number): CommitSpec[] {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length }, (_, index) => ({
    author: AUTHOR,
    day: 19_000,
    commitSeconds: 1_700_000_000 + random(20) * 60,
    files: { [`f${index % 5}.ts`]: `${index}` },
    parents:
      index === 0
        ? []
        : [...new Set([index - 1 - random(Math.min(index, 4)), index - 1])],
  }));
}

async function read(repository: string, rev = 'main') {
  const directory = await openRepository(repository);
  const commit = git(repository, ['rev-parse', rev]).trim();
  const log = new CommitLog({ width: commit.length / 2 });
  await readCommits({ directory, commit, log, renames: 100 });
  return { log, commit, directory };
}

const idsOf = (log: CommitLog, commit: string) =>
  Array.from(commitOrder(log, log.numberOf(commit)!)!, number =>
    log.idOf(number),
  );

const logOf = (repository: string, ...args: string[]) =>
  git(repository, ['log', '--format=%H', ...args])
    .trim()
    .split('\n');

function parentsOf(log: CommitLog, commit: number): string[] {
  const parents: string[] = [];
  log.forEachParent(commit, parent => parents.push(log.idOf(parent)));
  return parents;
}

describe('CommitLog', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'has the commits in the order of git log, however they came (%d)',
    async seed => {
      const repository = buildRepository(tangled(seed, 120));
      const { log, commit } = await read(repository);
      expect(idsOf(log, commit)).toEqual(logOf(repository));
    },
  );

  it('has them in that order too when it grew, and after a rewind', async () => {
    const repository = buildRepository(tangled(7, 120));
    const ids = logOf(repository);
    for (const known of [ids[1], ids[40], ids[100]]) {
      const { log, directory } = await read(repository, known);
      const before = log.size;
      const commits = await readAtOnce({
        directory,
        commit: ids[0],
        known,
        log: () => log,
        renames: 100,
      });
      expect(commits).toBe(log.size - before);
      expect(idsOf(log, ids[0])).toEqual(ids);
      expect(idsOf(log, known)).toEqual(logOf(repository, known));
    }
  });

  it('continues an order as the whole is, or does not', async () => {
    let continued = 0;
    for (let seed = 10; seed < 22; seed += 1) {
      const repository = buildRepository(tangled(seed, 80));
      const { log, commit } = await read(repository);
      const tip = log.numberOf(commit)!;
      const whole = commitOrder(log, tip)!;
      for (let cut = 0; cut < whole.length; cut += 1) {
        const known = commitOrder(log, whole[cut])!.slice();
        const isKnown = new Set(known);
        const fresh = [...whole.keys()].filter(
          index => !isKnown.has(whole[index]),
        );
        const inOrder =
          whole.filter(entry => isKnown.has(entry)).join() === known.join();
        expect(freshIn(whole, known)).toEqual(
          inOrder ? Int32Array.from(fresh) : undefined,
        );
        const found = continuedOrder(log, tip, known);
        if (!found) continue;
        continued += 1;
        expect([...found.order]).toEqual([...whole]);
        expect([...found.fresh]).toEqual(fresh);
      }
    }
    // It must not be right by never answering.
    expect(continued).toBeGreaterThan(50);
  });

  it('loses nothing that is left when it is pruned', async () => {
    const repository = buildRepository(tangled(8, 60));
    const [newest, , , older] = logOf(repository);
    const { log } = await read(repository);
    const order = commitOrder(log, log.numberOf(older)!)!;
    const pruned = prunedLog(log, order);
    const { log: fresh } = await read(repository, older);
    const told = (from: CommitLog) =>
      idsOf(from, older).map(id => {
        const commit = from.numberOf(id)!;
        const changes: unknown[] = [];
        from.forEachChange(commit, (kind, path) =>
          changes.push([kind, from.paths.textOf(path)]),
        );
        return {
          id,
          parents: parentsOf(from, commit),
          author: from.signature(from.signatureOf(commit)),
          times: [from.authorTimeOf(commit), from.commitTimeOf(commit)],
          changes,
        };
      });
    expect(told(pruned)).toEqual(told(fresh));
    expect(pruned.size).toBe(order.length);
    expect(pruned.has(newest)).toBe(false);
  });

  it('says when an ancestor is missing', async () => {
    const repository = buildRepository(tangled(9, 20));
    const [tip] = logOf(repository);
    const log = new CommitLog({ width: 20 });
    const { idOf, authorOf } = log.reading;
    const author = Buffer.from('Ada\nada@example.org');
    log.add({
      id: idOf(Buffer.from(tip), 0, 40)!,
      parents: [idOf(Buffer.from('1'.repeat(40)), 0, 40)!],
      author: authorOf(author, 0, author.length),
      authorTime: 5,
      commitTime: 6,
      message: [],
      changes: [],
    });
    expect(commitOrder(log, log.numberOf(tip)!)).toBeUndefined();
  });
});

it('reads a history of two roots, and one of SHA-256', async () => {
  const roots = buildRepository([
    { author: AUTHOR, day: 19_000, files: { a: '1' } },
    { author: AUTHOR, day: 19_001, files: { b: '1' }, parents: [] },
    { author: AUTHOR, day: 19_002, files: { c: '1' }, parents: [1, 0] },
  ]);
  const { log, commit } = await read(roots);
  expect(idsOf(log, commit)).toEqual(logOf(roots));
  const folder = buildRepository([]);
  execFileSync('rm', ['-r', folder]);
  git('/', ['init', '--quiet', '--object-format=sha256', folder]);
  git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'one']);
  git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'two']);
  const wide = await read(folder, 'HEAD');
  expect(wide.log.width).toBe(32);
  expect(idsOf(wide.log, wide.commit)).toEqual(logOf(folder));
});
