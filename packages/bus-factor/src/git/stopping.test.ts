import { uniqueContent } from '../__testUtils__/arbitraryHistory';
import {
  buildRepository,
  removeRepositories,
} from '../__testUtils__/buildRepository';
import { RepositoryError } from '../errors';
import { runningGit } from '../jetbrains/testing/runningGit';
import { readKnowledge } from '../knowledge/readKnowledge';
import { isSmall } from './isSmall';

jest.mock('./isSmall');
jest.setTimeout(60_000);
afterAll(removeRepositories);

function history(length: number) {
  return Array.from({ length }, (_, i) => ({
    author: 'Ada Byron <ada@example.org>',
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

// Short histories are read in one way, long ones in another.
describe.each([true, false])('stopping, a short history: %s', isShort => {
  beforeEach(() => {
    jest.mocked(isSmall).mockReturnValue(isShort);
  });

  it('ends git when aborted, and says whether it was the time', async () => {
    const repository = buildRepository(history(3000));
    const controller = new AbortController();
    const reading = readKnowledge({
      repository,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await failure(reading)).toMatchObject({ code: 'aborted' });
    expect(runningGit()).toBe(0);

    const late = readKnowledge({ repository, signal: AbortSignal.timeout(1) });
    expect(await failure(late)).toMatchObject({ code: 'timeout' });
    const before = readKnowledge({ repository, signal: AbortSignal.abort() });
    expect(await failure(before)).toMatchObject({ code: 'aborted' });
    expect(runningGit()).toBe(0);
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
    expect(runningGit()).toBe(0);
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
