import { openRepository } from '../git/openRepository';
import { BlobIndexes } from './blobIndexes';
import {
  git,
  importRepository,
  type TestRepository,
} from './testing/importRepository';
import { runningGit } from './testing/runningGit';

const LARGE = Buffer.alloc(3_000_000, 'some text that is repeated\n');
const ABSENT = '1'.repeat(40);

jest.setTimeout(60_000);

describe('BlobIndexes', () => {
  let repository: TestRepository;
  let blobs: BlobIndexes;

  beforeAll(() => {
    repository = importRepository([
      {
        time: 1_700_000_000,
        changes: [
          { put: 'empty', content: '' },
          { put: 'small', content: 'a\nb\nc\n' },
          { put: 'like', content: 'a\nX\nc\n' },
          { put: 'large', content: LARGE },
        ],
      },
    ]);
  });
  afterEach(() => blobs.close());
  afterAll(() => repository.remove());

  async function open(
    options: { signal?: AbortSignal; strict?: boolean } = {},
  ) {
    const directory = await openRepository(repository.path);
    blobs = new BlobIndexes({
      directory,
      missingIsEmpty: !options.strict,
      signal: options.signal,
    });
    return blobs;
  }

  function idOf(path: string): string {
    return git(['-C', repository.path, 'rev-parse', `main:${path}`])
      .toString()
      .trim();
  }

  it('answers many questions at once, in any order', async () => {
    await open();
    const paths = ['large', 'empty', 'small', 'large', 'like', 'empty'];
    expect(
      await Promise.all(paths.map(path => blobs.size(idOf(path)))),
    ).toEqual([LARGE.length, 0, 6, LARGE.length, 6, 0]);
    const [large, small, like, empty] = await Promise.all(
      ['large', 'small', 'like', 'empty'].map(path => blobs.index(idOf(path))),
    );
    expect(small.score(like, 10_000)).toBe(6666);
    expect(large.score(small, 10_000)).toBe(0);
    expect(empty.score(empty, 10_000)).toBe(10_000);
    expect(await blobs.index(idOf('small'))).toBe(small);
  });

  it('takes a missing file for an empty one until it is opened', async () => {
    await open();
    expect(await blobs.size(ABSENT)).toBe(0);
    expect(await blobs.size(ABSENT)).toBe(0);
    expect(blobs.missing).toBe(1);
    await expect(blobs.index(ABSENT)).rejects.toMatchObject({
      code: 'incomplete',
      repository: repository.path,
    });
    expect(await blobs.size(idOf('small'))).toBe(6);
  });

  it('asks for contents where they are required', async () => {
    await open({ strict: true });
    await expect(blobs.size(ABSENT)).rejects.toMatchObject({
      code: 'incomplete',
    });
  });

  it('rejects what is no file, and everything after', async () => {
    await open();
    await expect(blobs.size(repository.ids[0])).rejects.toThrow(
      /object is not a file \([0-9a-f]+ commit/,
    );
    await expect(blobs.size(idOf('small'))).rejects.toThrow(/not a file/);
  });

  it('ends at an abort, and leaves no process behind', async () => {
    const controller = new AbortController();
    await open({ signal: controller.signal });
    expect(runningGit()).toBe(2);
    await blobs.index(idOf('small'));
    const waiting = blobs.index(idOf('large'));
    controller.abort();
    await expect(blobs.index(idOf('small'))).rejects.toMatchObject({
      code: 'aborted',
    });
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    await expect(blobs.size(idOf('small'))).rejects.toMatchObject({
      code: 'aborted',
    });
    await blobs.close();
    expect(runningGit()).toBe(0);
  });

  it('tells a timeout from an abort', async () => {
    await open({ signal: AbortSignal.timeout(0) });
    await new Promise(resolve => setTimeout(resolve, 20));
    await expect(blobs.size(idOf('small'))).rejects.toMatchObject({
      code: 'timeout',
    });
  });
});
