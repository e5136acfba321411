import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { git } from '../__testUtils__/createRepository';
import { component, group } from '../__testUtils__/entities';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import { readOwnershipConfig } from '../config';
import { transferPatch } from './transferPatch';

const TIDE = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: tide
spec:
  type: service
  owner: harbour
`;
const root = realpathSync(temporaryFolder());
const outside = realpathSync(temporaryFolder());
let count = 0;

/** A worktree with these files, committed. */
function worktree(files: Record<string, string>, top = root): string {
  const folder = join(top, `repository-${(count += 1)}`);
  write(folder, files);
  git(['init', '--quiet', folder]);
  git(['config', 'core.autocrlf', 'false'], { cwd: folder });
  git(['add', '.'], { cwd: folder });
  return folder;
}

function write(folder: string, files: Record<string, string>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function withHandle(name: string, slug?: string, annotation?: string): Entity {
  const entity = group(name);
  if (slug) {
    entity.metadata.annotations = {
      [annotation ?? 'github.com/team-slug']: slug,
    };
  }
  return entity;
}

const harbour = withHandle('harbour', 'sea/harbour');
const pilots = withHandle('pilots', 'sea/pilots');

function tide(location: string, source?: string): Entity {
  return component('tide', {
    owner: 'harbour',
    source,
    annotations: { 'backstage.io/managed-by-location': location },
  });
}

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com', token: 'canary-9' }],
      gitlab: [{ host: 'gitlab.com', token: 'canary-9' }],
    },
  }),
);

/** A reader of addresses that has these files and remembers what was asked. */
function readerOf(files: Record<string, string | Error>) {
  const asked: string[] = [];
  const reader = mockServices.urlReader.mock({
    readUrl: async url => {
      asked.push(url);
      const content = files[url];
      if (content === undefined) throw new NotFoundError(url);
      if (content instanceof Error) throw content;
      return {
        buffer: async () => Buffer.from(content),
        stream: () => Readable.from([Buffer.from(content)]),
      };
    },
  });
  return { reader, asked };
}

const patchOf = (
  entity: Entity,
  over: {
    to?: Entity;
    from?: Entity;
    files?: Record<string, string | Error>;
  } = {},
) =>
  transferPatch({
    entity,
    from: over.from ?? harbour,
    to: over.to ?? pilots,
    integrations,
    urlReader: readerOf(over.files ?? {}).reader,
    localRoots: [root],
    config: readOwnershipConfig(
      mockServices.rootConfig({
        data: { ownership: { sources: { localRoots: [root] } } },
      }),
    ),
  });

describe('transferPatch, in folders of the machine', () => {
  it('gives a patch of both files that git applies', async () => {
    const folder = worktree({
      'services/tide/catalog-info.yaml': TIDE,
      '.github/CODEOWNERS': '* @sea/all\n/services/tide/ @sea/harbour # us\n',
    });
    const file = join(folder, 'services/tide/catalog-info.yaml');
    const { files, notes } = await patchOf(tide(`file:${file}`, 'file:.'));
    expect(notes).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'services/tide/catalog-info.yaml',
      '.github/CODEOWNERS',
    ]);
    const input = files.map(({ diff }) => diff).join('');
    git(['apply', '--check', '-'], { cwd: folder, input });
    git(['apply', '-'], { cwd: folder, input });
    expect(git(['diff', '--unified=0'], { cwd: folder })).toMatch(
      /-\/services\/tide\/ @sea\/harbour # us\n\+\/services\/tide\/ @sea\/pilots # us\n/,
    );
    expect(git(['diff', '--shortstat'], { cwd: folder })).toMatch(
      /2 files changed, 2 insertions\(\+\), 2 deletions\(-\)/,
    );
  });

  it('makes CODEOWNERS where there is none', async () => {
    const folder = worktree({ 'catalog-info.yaml': TIDE });
    const { files } = await patchOf(
      tide(`file:${folder}/catalog-info.yaml`, 'file:.'),
    );
    const input = files.map(({ diff }) => diff).join('');
    git(['apply', '--check', '-'], { cwd: folder, input });
    expect(files[1]).toMatchObject({
      path: '.github/CODEOWNERS',
      after: '* @sea/pilots\n',
    });
    const onGitlab = await patchOf(
      tide(`file:${folder}/catalog-info.yaml`, 'file:.'),
      { to: withHandle('pilots', 'sea/crew/pilots', 'gitlab.com/team-path') },
    );
    expect(onGitlab.files[1]).toMatchObject({
      path: '.gitlab/CODEOWNERS',
      after: '* @sea/crew/pilots\n',
    });
  });

  it('says which annotation is missing', async () => {
    const folder = worktree({ 'catalog-info.yaml': TIDE });
    const { files, notes } = await patchOf(
      tide(`file:${folder}/catalog-info.yaml`, 'file:.'),
      { to: withHandle('pilots') },
    );
    expect(files).toHaveLength(1);
    expect(notes).toEqual([
      expect.stringContaining('github.com/team-slug (organisation/team)'),
    ]);
  });

  it.each(['evil team', 'a/b @everyone', '*/x', 'a'])(
    'does not write %j for a team',
    async slug => {
      const folder = worktree({ 'catalog-info.yaml': TIDE });
      const { files } = await patchOf(
        tide(`file:${folder}/catalog-info.yaml`, 'file:.'),
        { to: withHandle('pilots', slug) },
      );
      expect(files).toHaveLength(1);
    },
  );

  it('reads nothing outside the roots, also through links', async () => {
    const secret = worktree({ 'catalog-info.yaml': TIDE }, outside);
    const inside = worktree({ 'README.md': 'x\n' });
    symlinkSync(
      join(secret, 'catalog-info.yaml'),
      join(inside, 'catalog-info.yaml'),
    );
    symlinkSync(secret, join(inside, 'linked'));
    symlinkSync(join(secret, 'catalog-info.yaml'), join(inside, 'CODEOWNERS'));
    for (const path of [
      join(secret, 'catalog-info.yaml'),
      join(inside, 'catalog-info.yaml'),
      join(inside, 'linked/catalog-info.yaml'),
      join(inside, '../../etc/passwd'),
    ]) {
      const { files, notes } = await patchOf(tide(`file:${path}`));
      expect([path, files]).toEqual([path, []]);
      expect(notes.join()).toMatch(/localRoots/);
    }
    const { files, notes } = await patchOf(
      tide(`file:${inside}/gone.yaml`, 'file:.'),
    );
    expect(files).toEqual([]);
    expect(notes.join()).toMatch(/no longer.*leads out of the repository/);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['a giant', 'x'.repeat(600_000), /larger than 512 KB/],
    ['bytes', Buffer.from([0xff, 0xfe, 0x41]), /UTF-8/],
    ['a text with zeros', 'kind: \0', /no text/],
    ['markup', '<html>', /contain|YAML/],
  ])('gives a note for %s', async (_, content, note) => {
    const folder = worktree({ 'catalog-info.yaml': '' });
    writeFileSync(join(folder, 'catalog-info.yaml'), content);
    const { files, notes } = await patchOf(
      tide(`file:${folder}/catalog-info.yaml`),
    );
    expect(files).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(note)]);
  });
});

describe('transferPatch, on hosts', () => {
  const at = 'https://github.com/sea/tide/blob/main';

  it('reads from the branch that the catalog reads', async () => {
    const { files, notes } = await patchOf(
      tide(
        `url:${at}/svc/catalog-info.yaml`,
        `url:${at.replace('blob', 'tree')}/svc/`,
      ),
      {
        files: {
          [`${at}/svc/catalog-info.yaml`]: TIDE,
          [`${at}/CODEOWNERS`]: '* @sea/all\n',
        },
      },
    );
    expect(notes).toEqual([]);
    expect(files).toMatchObject([
      {
        path: 'svc/catalog-info.yaml',
        repository: {
          kind: 'url',
          url: 'https://github.com/sea/tide.git',
          branch: 'main',
        },
      },
      { path: 'CODEOWNERS', after: '* @sea/all\n/svc/ @sea/pilots\n' },
    ]);
  });

  it('says which file belongs into another repository', async () => {
    const { files, notes } = await patchOf(
      tide(
        `url:${at}/catalog-info.yaml`,
        'url:https://github.com/sea/code/tree/main/tide/',
      ),
      { files: { [`${at}/catalog-info.yaml`]: TIDE } },
    );
    expect(files).toHaveLength(2);
    expect(notes).toEqual([
      '.github/CODEOWNERS is in another repository than catalog-info.yaml: apply its change there.',
    ]);
  });

  it('knows GitLab’s places', async () => {
    const base = 'https://gitlab.com/sea/crew/tide/-/blob/main';
    const { files } = await patchOf(
      tide(
        `url:${base}/catalog-info.yaml`,
        `url:${base.replace('blob', 'tree')}/`,
      ),
      {
        to: withHandle('pilots', 'sea/pilots', 'gitlab.com/team-path'),
        files: {
          [`${base}/catalog-info.yaml`]: TIDE,
          [`${base}/.gitlab/CODEOWNERS`]: '[Docs]\n*.md @d\n',
        },
      },
    );
    expect(files).toMatchObject([
      { path: 'catalog-info.yaml' },
      { path: '.gitlab/CODEOWNERS', after: '* @sea/pilots\n[Docs]\n*.md @d\n' },
    ]);
  });

  it.each<[string, Error, RegExp]>([
    ['a refusal', new Error('401 token canary-9'), /check the token/],
    ['a missing file', new NotFoundError('gone'), /no longer/],
  ])('gives a note for %s', async (_, error, note) => {
    const { files, notes } = await patchOf(
      tide(`url:${at}/catalog-info.yaml`),
      { files: { [`${at}/catalog-info.yaml`]: error } },
    );
    expect(files).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(note)]);
    expect(notes.join()).not.toContain('canary');
  });

  it.each([
    'url:https://elsewhere.example/a/b/blob/main/catalog-info.yaml',
    'url:http://github.com/a/b/blob/main/catalog-info.yaml',
    'url:https://169.254.169.254/latest/meta-data',
    'url:nonsense',
    'bootstrap:bootstrap',
    'file:../relative.yaml',
    '',
  ])('asks nobody for %j', async location => {
    const { reader, asked } = readerOf({});
    const { files, notes } = await transferPatch({
      entity: tide(location),
      to: pilots,
      integrations,
      urlReader: reader,
      localRoots: [root],
      config: readOwnershipConfig(mockServices.rootConfig({ data: {} })),
    });
    expect([files, notes.length, asked]).toEqual([[], 1, []]);
  });
});
