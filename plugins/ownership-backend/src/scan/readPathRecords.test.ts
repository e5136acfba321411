import { join } from 'node:path';
import { createRepository, git } from '../__testUtils__/createRepository';
import { ada, AS_OF_DAY } from '../__testUtils__/histories';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { readPathRecords } from './readPathRecords';

const COMMIT = 'a'.repeat(40);
const RECORD = '.ownership/path.yaml';

describe('readPathRecords', () => {
  const root = temporaryFolder();
  let made = 0;

  async function read(files: Record<string, string>, folders: string[]) {
    made += 1;
    const folder = createRepository(join(root, `r${made}.git`), [
      { author: ada, day: AS_OF_DAY, files: { 'README.md': 'x', ...files } },
    ]);
    return readPathRecords(folder, {
      commit: git(['rev-parse', 'main'], { cwd: folder }).trim(),
      folders,
      signal: new AbortController().signal,
    });
  }

  it('takes a template without a folder for one at the top, and no way out for one', async () => {
    const found = await read(
      {
        [`a/${RECORD}`]: `template: page\ncommit: ${COMMIT}\n`,
        [`b/${RECORD}`]: `template: page\ncommit: ${COMMIT}\npath: ../secret\n`,
      },
      ['a', 'b'],
    );
    const template = {
      templateRef: 'template:default/page',
      templateCommit: COMMIT,
    };
    expect(found).toEqual([
      { path: 'a', ...template, templatePath: '' },
      { path: 'b', ...template },
    ]);
  });

  it('finds what each folder says, and keeps no answer', async () => {
    const found = await read(
      {
        [RECORD]: `template: template:default/Service\nversion: '1.10'\ncommit: ${COMMIT}\npath: ./paths/service/\nanswers: { secret: hunter2 }\n`,
        [`apps/a b/${RECORD}`]: 'template: page\n',
        [`elsewhere/${RECORD}`]: 'template: nobody-asked\n',
      },
      ['', 'apps/a b', 'none', 'a\nb'],
    );
    expect(found).toEqual([
      {
        path: '',
        templateRef: 'template:default/service',
        version: '1.10',
        templateCommit: COMMIT,
        templatePath: 'paths/service',
      },
      { path: 'apps/a b', templateRef: 'template:default/page' },
    ]);
  });

  it.each([
    ['is no YAML', 'a: [', `${RECORD} is no valid YAML`],
    ['grows by aliases', 'a: &a [x, x]\nb: *a\n', `${RECORD} is no valid YAML`],
    ['is a list', '- a\n', `${RECORD} holds no mapping`],
    [
      'names no template',
      'version: "1"\n',
      expect.stringContaining('template'),
    ],
    [
      'has a number for a version',
      'template: a\nversion: 1.10\n',
      expect.stringContaining('put it in quotes'),
    ],
  ])('says what is wrong with one that %s', async (_what, text, problem) => {
    expect(await read({ [RECORD]: text }, [''])).toEqual([
      { path: '', problem },
    ]);
  });

  it('takes no version that could be none', async () => {
    const text = 'template: a\nversion: the newest one\n';
    expect(await read({ [RECORD]: text }, [''])).toEqual([
      { path: '', templateRef: 'template:default/a' },
    ]);
  });

  it('leaves out what is too long to be a record', async () => {
    const text = `template: a\nanswers: { a: '${'x'.repeat(70_000)}' }\n`;
    expect(await read({ [RECORD]: text }, [''])).toEqual([]);
  });
});
