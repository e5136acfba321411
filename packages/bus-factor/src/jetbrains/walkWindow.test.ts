import type { GitDirectory } from '../git/gitCommand';
import { openRepository } from '../git/openRepository';
import {
  importRepository,
  type TestCommit,
  type TestRepository,
} from './testing/importRepository';
import { walkWindow } from './walkWindow';

const DAY = 86_400;
const END = 20_000 * DAY;

describe('walkWindow', () => {
  let repository: TestRepository | undefined;
  afterEach(() => repository?.remove());

  async function walk(commits: TestCommit[]): Promise<number[]> {
    repository = importRepository(commits);
    const { ids, path } = repository;
    const directory: GitDirectory = await openRepository(path);
    const found = await walkWindow({ directory, commit: ids.at(-1)! });
    expect(found.endTime).toBe(commits.at(-1)!.time);
    return found.ids.map(id => ids.indexOf(id));
  }

  it('reads 547 days to the second, newest first', async () => {
    expect(
      await walk([
        { time: END - 547 * DAY - 1 },
        { time: END - 547 * DAY },
        { time: END - DAY },
        { time: END },
      ]),
    ).toEqual([3, 2, 1]);
  });

  it('walks through merges without counting them', async () => {
    expect(
      await walk([
        { time: END - 4 },
        { time: END - 3, parents: [0] },
        { time: END - 2, parents: [0] },
        { time: END - 1, parents: [1, 2] },
        { time: END },
      ]),
    ).toEqual([4, 2, 1, 0]);
  });

  it('orders equal times as JGit does, not as git does', async () => {
    expect(
      await walk([
        { time: END - 9 },
        { time: END - 5, parents: [0], message: 'one' },
        { time: END - 5, parents: [0], message: 'two' },
        { time: END - 5, parents: [0], message: 'three' },
        { time: END - 1, parents: [1, 2, 3] },
        { time: END },
      ]),
    ).toEqual([5, 1, 3, 2, 0]);
  });

  it('leaves out what is newer than the revision', async () => {
    expect(
      await walk([{ time: END - 1 }, { time: END + DAY }, { time: END }]),
    ).toEqual([2, 0]);
  });

  it('finds commits behind older ones, in the order of JGit', async () => {
    // Both lines pass a commit of the year 1970, as broken clocks make them.
    expect(
      await walk([
        { time: END - 9 },
        { time: END - 8, parents: [0] },
        { time: END - 4, parents: [0] },
        { time: 0, parents: [1] },
        { time: 0, parents: [2] },
        { time: END - 3, parents: [3] },
        { time: END - 2, parents: [4] },
        { time: 0, parents: [0] },
        { time: END - 1, parents: [5, 6, 7] },
        { time: END },
      ]),
    ).toEqual([9, 6, 5, 2, 0, 1]);
  });

  it('reports a commit that is missing', async () => {
    repository = importRepository([{ time: END }]);
    const directory = await openRepository(repository.path);
    const commit = repository.ids[0].replace(/^.{8}/, '00000000');
    await expect(walkWindow({ directory, commit })).rejects.toMatchObject({
      code: 'incomplete',
      repository: repository.path,
    });
  });
});
