import {
  buildRepository,
  git,
  removeRepositories,
} from '../__testUtils__/buildRepository';
import {
  contentSizes,
  listFiles,
  readContents,
  type TrackedFile,
} from './contents';

afterAll(removeRepositories);

const author = 'Ada Example <ada@harbour.example>';
const LARGE = 1024 * 1024;

function harbour() {
  const repository = buildRepository([
    {
      author,
      day: 20_000,
      files: {
        'README.md': 'top\n',
        'paths/crane/träger.txt': 'two\nlines\n',
        'paths/crane/run.sh': 'echo run\n',
        'paths/crane/link': '../../README.md',
        'paths/crane-other/no.txt': 'beside\n',
      },
      modes: {
        'paths/crane/run.sh': '100755',
        'paths/crane/link': '120000',
      },
    },
    { author, day: 20_001, files: { 'paths/crane/run.sh': undefined } },
  ]);
  const idOf = (rev: string) => git(repository, ['rev-parse', rev]).trim();
  return { repository, idOf };
}

async function list(
  repository: string,
  options: { commit: string; folder?: string },
) {
  const files: TrackedFile[] = [];
  await listFiles(repository, { ...options, onFile: file => files.push(file) });
  return files;
}

describe('files of a commit', () => {
  it('lists those of one folder, by the names they have there', async () => {
    const { repository, idOf } = harbour();
    const files = await list(repository, {
      commit: idOf('main~'),
      folder: 'paths/crane',
    });

    expect(files.map(({ path, mode }) => [path, mode])).toEqual([
      ['link', '120000'],
      ['run.sh', '100755'],
      ['träger.txt', '100644'],
    ]);
    expect(files[2].id).toBe(idOf('main~:paths/crane/träger.txt'));
  });

  it('lists each commit as it was, and nothing where nothing is', async () => {
    const { repository, idOf } = harbour();
    const commit = idOf('main');

    expect(
      (await list(repository, { commit })).map(({ path }) => path),
    ).toEqual([
      'README.md',
      'paths/crane-other/no.txt',
      'paths/crane/link',
      'paths/crane/träger.txt',
    ]);
    expect(await list(repository, { commit, folder: 'paths/gone' })).toEqual(
      [],
    );
    // A file is no folder.
    expect(await list(repository, { commit, folder: 'README.md' })).toEqual([]);
  });

  it('stops when the caller has seen enough', async () => {
    const { repository, idOf } = harbour();
    const enough = new Error('enough');

    await expect(
      listFiles(repository, {
        commit: idOf('main'),
        onFile: () => {
          throw enough;
        },
      }),
    ).rejects.toBe(enough);
  });

  it('tells sizes and contents of what is there', async () => {
    const { repository, idOf } = harbour();
    const ids = ['README.md', 'paths/crane/träger.txt'].map(path =>
      idOf(`main:${path}`),
    );
    const absent = '1'.repeat(40);

    expect(await contentSizes(repository, { ids: [...ids, absent] })).toEqual(
      new Map([
        [ids[0], 4],
        [ids[1], 10],
      ]),
    );
    const contents = await readContents(repository, {
      ids: [...ids, ids[0]],
      maximumBytes: LARGE,
    });
    expect([...contents].map(([id, text]) => [id, text.toString()])).toEqual([
      [ids[0], 'top\n'],
      [ids[1], 'two\nlines\n'],
    ]);
    await expect(
      readContents(repository, { ids: [absent], maximumBytes: LARGE }),
    ).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('refuses what is larger than is wanted, and what is no id', async () => {
    const repository = buildRepository([
      { author, day: 20_000, files: { 'large.txt': 'x'.repeat(5_000) } },
    ]);
    const id = git(repository, ['rev-parse', 'main:large.txt']).trim();

    await expect(
      readContents(repository, { ids: [id], maximumBytes: 1_000 }),
    ).rejects.toMatchObject({ code: 'too-large' });
    await expect(
      contentSizes(repository, { ids: [`${id}\nHEAD`] }),
    ).rejects.toThrow('No object id');
  });
});
