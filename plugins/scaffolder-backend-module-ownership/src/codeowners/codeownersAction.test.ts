import { symlink } from 'node:fs/promises';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { inputOf, runAction } from '../__testUtils__/runAction';
import { createCodeownersAction } from './codeownersAction';
import { codeownersExamples } from './codeownersExamples';

const directory = createMockDirectory();
beforeEach(() => directory.clear());

const content = (path?: string) =>
  directory.content({ path, shouldReadAsText: true });

function group(name: string, annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { namespace: 'default', name, annotations },
    spec: { type: 'team', children: [] },
  };
}

const harbour = group('harbour', {
  'github.com/team-slug': 'sea/harbour',
  'gitlab.com/team-path': 'sea/ports/harbour',
});

async function run(
  input: JsonObject,
  entities: Entity[] = [harbour],
  isDryRun = false,
) {
  const action = createCodeownersAction({
    catalog: catalogServiceMock({ entities }),
  });
  return runAction(action, {
    input: { owner: 'group:default/harbour', ...input },
    workspacePath: directory.path,
    isDryRun,
    getInitiatorCredentials: async () => mockCredentials.user(),
  });
}

describe('ownership:codeowners:write', () => {
  it('makes the file where the host looks for it', async () => {
    const { problem, outputs } = await run({});
    expect(problem).toBeUndefined();
    expect(content()).toEqual({
      '.github': { CODEOWNERS: '* @sea/harbour\n' },
    });
    expect(outputs).toEqual({
      file: '.github/CODEOWNERS',
      handle: '@sea/harbour',
    });
  });

  it('writes what the team is called on GitLab, also on one of ones own', async () => {
    const own = group('harbour', { 'git.sea.example/team-path': 'ports' });
    await run(
      { host: 'gitlab', hostName: 'git.sea.example', path: 'services/ferry/' },
      [own],
    );
    expect(content()).toEqual({
      '.gitlab': { CODEOWNERS: '/services/ferry/ @ports\n' },
    });
  });

  it('takes the host that the team has a name on', async () => {
    const { outputs } = await run({}, [
      group('harbour', { 'gitlab.com/team-path': 'sea/ports' }),
    ]);
    expect(outputs).toEqual({
      file: '.gitlab/CODEOWNERS',
      handle: '@sea/ports',
    });
  });

  it('keeps what the file says already, and says whom a line loses', async () => {
    directory.setContent({
      docs: { CODEOWNERS: '# who\n* @sea/old\n/docs/ @sea/pilots\n' },
    });
    const { said, outputs } = await run({});
    expect(content()).toEqual({
      docs: { CODEOWNERS: '# who\n* @sea/harbour\n/docs/ @sea/pilots\n' },
    });
    expect(outputs.file).toBe('docs/CODEOWNERS');
    expect(said).toContainEqual(expect.stringContaining('loses @sea/old'));
  });

  it('writes in a dry run too, so that the file is among what is shown', async () => {
    await run({}, [harbour], true);
    expect(content()).toHaveProperty(['.github', 'CODEOWNERS']);
  });

  it.each<[string, Entity[], RegExp]>([
    ['is not there', [], /catalog has no group:default\/harbour/],
    [
      'has no name on the host',
      [group('harbour')],
      /add the annotation github\.com\/team-slug \(organisation\/team\) or gitlab\.com\/team-path \(group\/sub-group\)/,
    ],
    [
      'has a name that is none',
      [group('harbour', { 'github.com/team-slug': 'sea harbour' })],
      /add the annotation github\.com\/team-slug/,
    ],
  ])('writes nothing for a team that %s', async (_, entities, problem) => {
    expect((await run({}, entities)).problem).toMatch(problem);
    expect(content()).toEqual({});
  });

  it('names the annotation of the host that was asked for', async () => {
    const { problem } = await run({ host: 'gitlab' }, [
      group('harbour', { 'github.com/team-slug': 'sea/harbour' }),
    ]);
    expect(problem).toContain('add the annotation gitlab.com/team-path');
    expect(problem).not.toContain('github');
  });

  it('writes no person', async () => {
    const ada: Entity = { ...group('ada'), kind: 'User', spec: {} };
    const { problem } = await run({ owner: 'user:default/ada' }, [ada]);
    expect(problem).toContain('user:default/ada is no group');
  });

  it.each(['../other', '/etc', 'a/../../b', '.git/hooks', 'a\\b', 'C:/x'])(
    'refuses the folder %s',
    async path => {
      expect((await run({ path })).problem).toContain(
        'is no folder of the workspace',
      );
      expect(content()).toEqual({});
    },
  );

  it('follows no link, neither of the file nor of a folder', async () => {
    directory.setContent({ outside: { CODEOWNERS: '* @a\n' }, '.github': {} });
    const link = directory.resolve('.github/CODEOWNERS');
    await symlink(directory.resolve('outside/CODEOWNERS'), link);
    expect((await run({})).problem).toMatch(
      /\.github\/CODEOWNERS in the workspace is a link/,
    );
    directory.setContent({ outside: { CODEOWNERS: '* @a\n' } });
    await symlink(directory.resolve('outside'), directory.resolve('.github'));
    expect((await run({})).problem).toMatch(
      /\.github in the workspace is a link/,
    );
    expect(content('outside')).toEqual({
      CODEOWNERS: '* @a\n',
    });
  });

  it.each([
    ['github', '* @sea/a\n!docs/ @b\n', 'line 2: GitHub knows no "!"'],
    ['github', '*.js pilots\n', 'line 1: "pilots" is neither a name'],
    ['gitlab', '[Docs\n*.md @d\n', 'line 1: "[Docs" is no section'],
  ])('leaves alone what %s would not understand', async (host, text, words) => {
    directory.setContent({ CODEOWNERS: text });
    expect((await run({ host })).problem).toContain(words);
    expect(content()).toEqual({ CODEOWNERS: text });
  });

  it('understands what GitLab has beyond that', async () => {
    const text =
      '* @sea/ports/old # why\n[Docs][2] @d pilots@sea.example\n*.md @@maintainers\n';
    directory.setContent({ CODEOWNERS: text });
    const { problem } = await run({ host: 'gitlab' });
    expect(problem).toBeUndefined();
    expect(content()).toEqual({
      CODEOWNERS: text.replace('@sea/ports/old', '@sea/ports/harbour'),
    });
  });

  it.each(codeownersExamples)('does: $description', async ({ example }) => {
    const input = inputOf(example, { owner: 'group:default/harbour' });
    const { problem, outputs } = await run(input);
    expect(problem).toBeUndefined();
    expect(content()).toHaveProperty(
      String(outputs.file).split('/'),
      expect.stringMatching(/@sea\//),
    );
  });
});
