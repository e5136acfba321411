import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { readOwnershipConfig } from '../config';
import { component, group, template, user } from '../__testUtils__/entities';
import type { DraftContent } from '../database/inventoryDrafts';
import { aliasesOf } from '../identity';
import { draftOf } from './draftOf';
import { groupTree } from './groupTree';
import type { Draft, EntityFacts } from './Inventory';
import { withOwner, type OwnerDirectory } from './owner';

async function inventoryOf(
  entities: Entity[],
  ownership: JsonObject = {},
  scm: JsonObject = {},
) {
  const rootConfig = mockServices.rootConfig({
    data: { ownership, integrations: scm },
  });
  const config = readOwnershipConfig(rootConfig);
  const integrations = ScmIntegrations.fromConfig(rootConfig);
  const drafts: Draft[] = [];
  for (const entity of entities) {
    const draft = await draftOf(entity, { config, integrations });
    drafts.push(...(draft ? [draft] : []));
  }
  const of = <T extends Draft['target']>(target: T) =>
    drafts
      .filter(draft => draft.target === target)
      .map(({ content }) => content as DraftContent<T>);
  const users = of('catalog_user');
  const tree = groupTree(of('catalog_group'), users);
  const found = new Map<string, ReturnType<OwnerDirectory['find']>>([
    ...users.map(
      ({ ref, name: title, escalation }) =>
        [ref, { kind: 'user', title, escalation }] as const,
    ),
    ...of('catalog_group').map(
      ({ ref, title, escalation }) =>
        [ref, { kind: 'group', title, escalation }] as const,
    ),
  ]);
  const directory: OwnerDirectory = {
    find: ref => found.get(ref),
    groups: tree.groups.map(({ ref, title }) => ({
      ref,
      title,
      name: ref.split('/')[1],
    })),
    placeholders: config.placeholders,
  };
  return {
    components: of('entity').map(({ facts, source }) => ({
      facts: withOwner(facts, directory),
      source,
    })),
    groups: tree.groups,
    users,
    aliases: aliasesOf(users, config),
    goldenPaths: of('golden_path'),
  };
}

const factsOf = async (entity: Entity, others: Entity[] = []) =>
  (await inventoryOf([...others, entity])).components[0].facts;

describe('draftOf', () => {
  it('adds up the members of descendants, each once, and cuts cycles', async () => {
    const { groups } = await inventoryOf([
      group('a', { children: ['b'] }),
      group('b', { parent: 'a', children: ['c'] }),
      group('c', { parent: 'b', children: ['a'] }),
      group('lonely'),
      user('x', { memberOf: ['a', 'c'] }),
      user('y', { memberOf: ['b'] }),
      {
        ...group('d', { parent: 'lonely' }),
        relations: [
          { type: 'hasMember', targetRef: 'user:default/x' },
          { type: 'hasMember', targetRef: 'user:default/nobody' },
        ],
      },
    ]);
    expect(
      groups.map(({ ref, members, people }) => [ref, members, people]),
    ).toEqual([
      [
        'group:default/a',
        ['user:default/x'],
        ['user:default/x', 'user:default/y'],
      ],
      [
        'group:default/b',
        ['user:default/y'],
        ['user:default/x', 'user:default/y'],
      ],
      [
        'group:default/c',
        ['user:default/x'],
        ['user:default/x', 'user:default/y'],
      ],
      ['group:default/lonely', [], ['user:default/x']],
      ['group:default/d', ['user:default/x'], ['user:default/x']],
    ]);
  });

  it.each<[string, string | undefined, object]>([
    ['a group', 'lighthouse', { kind: 'group', title: 'Lighthouse' }],
    ['a user', 'user:default/ada', { kind: 'user', problem: 'user' }],
    ['nobody', undefined, { problem: 'missing' }],
    ['a placeholder', 'Unknown', { problem: 'placeholder' }],
    [
      'a group that is misspelt',
      'ligthouse',
      {
        problem: 'dangling',
        suggestion: { ref: 'group:default/lighthouse', title: 'Lighthouse' },
      },
    ],
    [
      'a group that is named with "team"',
      'lighthouse-team',
      { problem: 'dangling', suggestion: { ref: 'group:default/lighthouse' } },
    ],
    ['a group like no other', 'xyz', { problem: 'dangling' }],
  ])('resolves the owner: %s', async (_what, owner, expected) => {
    const { owner: found } = await factsOf(component('c', { owner }), [
      group('lighthouse', { title: 'Lighthouse' }),
      group('crane'),
      user('ada'),
    ]);
    expect(found).toMatchObject(expected);
    expect('suggestion' in found).toBe('suggestion' in expected);
  });

  it.each([
    ['1', 1],
    ['Tier-2', 2],
    ['critical', 1],
    ['4', 4],
    ['5', undefined],
    ['gold', undefined],
    [' ', undefined],
  ])('reads tier %j as %j', async (tier, expected) => {
    const annotations = { 'ownership/tier': tier };
    expect((await factsOf(component('c', { annotations }))).tier).toBe(
      expected,
    );
  });

  it.each<
    [
      string,
      { owner?: string; relation?: string },
      string,
      EntityFacts['ownerOrigin'],
    ]
  >([
    [
      'the descriptor',
      { owner: 'lighthouse', relation: 'group:default/lighthouse' },
      'url:https://me:secret@github.com/a/b/blob/main/c.yaml?token=secret#secret',
      {
        by: 'spec',
        managedBy: 'url',
        descriptor: 'https://github.com/a/b/blob/main/c.yaml',
      },
    ],
    [
      'a processor that overrules it',
      { owner: 'lighthouse', relation: 'group:default/crane' },
      'url:https://dev.example/o/p/_git/r?path=%2Fc.yaml&version=GBmain&key=secret',
      {
        by: 'relation',
        managedBy: 'url',
        descriptor:
          'https://dev.example/o/p/_git/r?path=%2Fc.yaml&version=GBmain',
      },
    ],
    [
      'a processor alone',
      { relation: 'group:default/crane' },
      'file:/srv/secret/catalog-info.yaml',
      { by: 'relation', managedBy: 'file' },
    ],
    [
      'the descriptor before relations are there',
      { owner: 'lighthouse' },
      'url:javascript:alert(1)',
      { by: 'spec', managedBy: 'url' },
    ],
    ['nothing', {}, '', {}],
  ])(
    'says where the owner comes from: %s',
    async (_what, { owner, relation }, location, expected) => {
      const entity = component('c', {
        owner,
        annotations: location
          ? { 'backstage.io/managed-by-location': location }
          : {},
      });
      entity.relations = relation
        ? [{ type: 'ownedBy', targetRef: relation }]
        : [];
      expect((await factsOf(entity)).ownerOrigin).toEqual(expected);
    },
  );

  it('finds the escalation path of a component, then of its owner', async () => {
    const owner = {
      ...group('lighthouse'),
      metadata: {
        name: 'lighthouse',
        links: [
          {
            url: 'https://oncall.example',
            title: 'On call',
            type: 'Escalation',
          },
        ],
      },
    };
    const of = async (annotations?: Record<string, string>) => {
      const facts = await factsOf(
        component('c', { owner: 'lighthouse', annotations }),
        [owner],
      );
      return [facts.escalation, facts.escalationOfOwner];
    };
    expect(await of()).toEqual([
      { title: 'On call', url: 'https://oncall.example' },
      true,
    ]);
    expect(
      await of({ 'ownership/escalation': 'data:text/html,hello' }),
    ).toEqual([{ title: 'data:text/html,hello' }, undefined]);
    expect(await of({ 'pagerduty.com/service-id': 'P1' })).toEqual([
      { title: 'PagerDuty' },
      undefined,
    ]);
  });

  it('gives an address to the one user with the best claim to it', async () => {
    const { aliases } = await inventoryOf(
      [
        user('ada', {
          email: 'Ada@x.example',
          annotations: { 'github.com/user-login': 'AdaX' },
        }),
        user('bo', { email: 'team@x.example' }),
        user('cy', { email: 'team@x.example' }),
        user('di', { annotations: { 'gitlab.com/user-login': 'di' } }),
      ],
      {
        people: {
          aliases: [
            { user: 'bo', emails: ['ada@x.example', 'bo@home.example'] },
          ],
        },
      },
    );
    expect(aliases).toMatchObject([
      { email: 'ada@x.example', userRef: 'user:default/bo' },
      { email: 'adax@users.noreply.github.com', userRef: 'user:default/ada' },
      { email: 'bo@home.example', userRef: 'user:default/bo' },
      { email: 'di@users.noreply.gitlab.com', userRef: 'user:default/di' },
    ]);
  });

  it('knows who has left', async () => {
    const { users } = await inventoryOf(
      [
        user('here'),
        user('orphan', { annotations: { 'backstage.io/orphan': 'true' } }),
        user('listed'),
        user('mailed', { email: 'Mailed@x.example' }),
        user('leaving', { annotations: { 'ownership/left-on': '2026-12-01' } }),
        user('odd', { annotations: { 'ownership/left-on': 'soon' } }),
      ],
      { people: { left: ['user:default/listed', 'mailed@x.example'] } },
    );
    expect(
      users.map(({ ref, leftDay }) => [ref.split('/')[1], leftDay]),
    ).toEqual([
      ['here', undefined],
      ['orphan', 0],
      ['listed', 0],
      ['mailed', 0],
      ['leaving', 20_788],
      ['odd', undefined],
    ]);
  });

  it.each<[Record<string, string>, object]>([
    [
      {
        'backstage.io/source-location':
          'url:https://github.com/a/b/tree/main/x/',
      },
      {
        repository: { kind: 'url', target: 'https://github.com/a/b.git' },
        path: 'x',
        location: 'https://github.com/a/b',
      },
    ],
    [
      {
        'github.com/project-slug': 'a/b',
        'ownership/source-path': 'services/tide',
        'ownership/exclude-paths': 'legacy/**, gen/',
      },
      { path: 'services/tide', excludes: ['gen/', 'legacy/**'] },
    ],
    [
      { 'gitlab.com/project-slug': 'a/b/c' },
      { repository: { kind: 'url', target: 'https://gitlab.com/a/b/c.git' } },
    ],
    [
      {
        'backstage.io/source-location': 'url:https://me:secret@github.com/a/b',
        'github.com/project-slug': 'other/one',
      },
      { repository: { kind: 'url', target: 'https://github.com/a/b.git' } },
    ],
    [
      {
        'backstage.io/managed-by-location':
          'url:https://github.com/a/b/blob/main/c.yaml',
      },
      { problem: { status: 'none' } },
    ],
    [
      { 'backstage.io/source-location': 'url:https://me:secret@x.example/a/b' },
      { problem: { status: 'not-allowed', location: 'https://x.example/a/b' } },
    ],
    [
      {
        'backstage.io/source-location':
          'url:https://x.example/a/b?private_token=secret#secret',
      },
      { problem: { status: 'not-allowed', location: 'https://x.example/a/b' } },
    ],
    [
      // No address that could be parsed: the port is none.
      {
        'backstage.io/source-location':
          'url:https://me:se/cr@secret@x.example:port/a?token=secret',
      },
      { problem: { location: 'https://x.example:port/a' } },
    ],
    [
      { 'backstage.io/source-location': 'https://me:secret@x.example/a' },
      { problem: { location: 'https://x.example/a' } },
    ],
    [
      { 'backstage.io/source-location': 'file:///srv/@scope/x' },
      { problem: { location: 'file:///srv/@scope/x' } },
    ],
  ])('finds the source in %j', async (annotations, expected) => {
    const [{ source }] = (await inventoryOf([component('c', { annotations })]))
      .components;
    expect(source).toMatchObject(expected);
    expect(JSON.stringify(source)).not.toContain('secret');
  });

  const hosts = {
    gitlab: [
      {
        host: 'code.example',
        apiBaseUrl: 'https://code.example/api/v4',
        token: 't',
      },
      {
        host: 'labs.example',
        apiBaseUrl: 'https://labs.example/git/api/v4',
        baseUrl: 'https://labs.example/git',
        token: 't',
      },
    ],
    azure: [
      {
        host: 'dev.azure.com',
        credentials: [{ organizations: ['harbour'], personalAccessToken: 't' }],
      },
    ],
    gitea: [{ host: 'tea.example' }],
  };

  it.each<[Record<string, string>, string, string?]>([
    [{ 'github.com/project-slug': 'a/b' }, 'https://github.com/a/b.git'],
    [{ 'gitlab.com/project-slug': 'a/b/c' }, 'https://code.example/a/b/c.git'],
    [
      {
        'gitlab.com/project-slug': 'a/b',
        'gitlab.com/instance': 'labs.example',
      },
      'https://labs.example/git/a/b.git',
    ],
    [{ 'bitbucket.org/project-slug': 'a/b' }, 'https://bitbucket.org/a/b.git'],
    [
      { 'bitbucket.org/repo-url': 'https://bitbucket.org/a/b' },
      'https://bitbucket.org/a/b.git',
    ],
    [
      { 'dev.azure.com/project-repo': 'Tide Tables/tide' },
      'https://dev.azure.com/harbour/Tide%20Tables/_git/tide',
    ],
    [
      {
        'dev.azure.com/project-repo': 'tables/tide',
        'dev.azure.com/host-org': 'dev.azure.com/other',
      },
      'https://dev.azure.com/other/tables/_git/tide',
    ],
    [
      {
        'backstage.io/source-location':
          'url:https://tea.example/a/b/src/branch/main/services/tide',
      },
      'https://tea.example/a/b.git',
      'services/tide',
    ],
    [
      { 'backstage.io/source-location': 'url:https://git.example:8443/x/tide' },
      'https://git.example:8443/x/tide',
    ],
    [
      {
        'backstage.io/source-location':
          'url:https://git.example:8443/tide.git/services/tide/',
      },
      'https://git.example:8443/tide.git',
      'services/tide',
    ],
  ])('knows the repository of %j', async (annotations, target, path = '') => {
    const { components } = await inventoryOf(
      [component('c', { annotations })],
      { sources: { allowedHosts: ['git.example:8443'] } },
      hosts,
    );
    expect(components[0].source).toMatchObject({
      repository: { kind: 'url', target },
      path,
    });
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a slug without a repository',
      { 'github.com/project-slug': 'a' },
      'not-found',
    ],
    [
      'a slug that leads elsewhere',
      { 'github.com/project-slug': '../a/b' },
      'not-found',
    ],
    [
      'a slug that is an option',
      { 'github.com/project-slug': '-x/--upload-pack=y' },
      'not-found',
    ],
    [
      'an instance that nobody allowed',
      { 'gitlab.com/project-slug': 'a/b', 'gitlab.com/instance': 'x.example' },
      'not-allowed',
    ],
    [
      'an instance that is an address',
      {
        'gitlab.com/project-slug': 'a/b',
        'gitlab.com/instance': 'code.example@x.example',
      },
      'not-allowed',
    ],
    [
      'a project of a host that nobody allowed',
      {
        'dev.azure.com/project-repo': 'a/b',
        'dev.azure.com/host-org': 'x.example/o',
      },
      'not-allowed',
    ],
    [
      'an address of another host',
      { 'bitbucket.org/repo-url': 'https://x.example/a/b' },
      'not-allowed',
    ],
    [
      'another port of an allowed host',
      { 'backstage.io/source-location': 'url:https://git.example/a' },
      'not-allowed',
    ],
    [
      'a folder above',
      {
        'backstage.io/source-location':
          'url:https://github.com/a/b/tree/main/..%2f..%2fetc',
      },
      'not-found',
    ],
    [
      'a folder above, twice encoded',
      {
        'backstage.io/source-location':
          'url:https://github.com/a/%252e%252e%2fb',
      },
      'not-found',
    ],
    [
      'a path above',
      {
        'github.com/project-slug': 'a/b',
        'ownership/source-path': 'x/../../y',
      },
      'not-found',
    ],
    [
      'an absolute path',
      { 'github.com/project-slug': 'a/b', 'ownership/source-path': '/etc' },
      'not-found',
    ],
    [
      'a path with NUL',
      { 'github.com/project-slug': 'a/b', 'ownership/source-path': 'x\0y' },
      'not-found',
    ],
    [
      'a path that is an option',
      {
        'github.com/project-slug': 'a/b',
        'ownership/source-path': '--output=/x',
      },
      'not-found',
    ],
    [
      'a path that is pathspec magic',
      { 'github.com/project-slug': 'a/b', 'ownership/source-path': ':(top)x' },
      'not-found',
    ],
    [
      'an encoded NUL',
      { 'backstage.io/source-location': 'url:https://github.com/a/b%00c' },
      'not-found',
    ],
    [
      'another transport',
      { 'backstage.io/source-location': 'url:ext::sh -c touch% /x' },
      'not-allowed',
    ],
    [
      'ssh',
      { 'backstage.io/source-location': 'url:ssh://-oProxyCommand=x/a/b' },
      'not-allowed',
    ],
    [
      'a folder of the machine',
      { 'backstage.io/source-location': 'file:/etc' },
      'not-allowed',
    ],
  ])('refuses %s, and says what to do', async (_what, annotations, status) => {
    const { components } = await inventoryOf(
      [component('c', { annotations })],
      { sources: { allowedHosts: ['git.example:8443'] } },
      hosts,
    );
    expect(components[0].source).toMatchObject({
      problem: {
        status,
        message: expect.stringMatching(/\w/),
        remedy: expect.stringMatching(/\w/),
      },
    });
  });

  it('tells of settings that make no sense, and goes on without them', async () => {
    const facts = await factsOf(
      component('c', {
        annotations: {
          'ownership/tier': 'banana\u0007',
          'ownership/exempt': ' ',
          'ownership/escalation': '',
          'ownership/exclude-paths': 'x'.repeat(301),
          'ownership/source-path': 'fine/path',
          'ownership/left-on': '2026-13-45',
        },
      }),
    );
    expect(facts).toMatchObject({ tier: undefined, exempt: undefined });
    expect(
      facts.invalidSettings?.map(s => [s.annotation, s.value.length]),
    ).toEqual([
      ['ownership/escalation', 0],
      ['ownership/exclude-paths', 100],
      ['ownership/exempt', 1],
      ['ownership/left-on', 10],
      ['ownership/tier', 7],
    ]);
    expect(JSON.stringify(facts)).not.toContain('\\u0007');
  });

  it('lists templates, and which component came from one', async () => {
    const inventory = await inventoryOf([
      template('service-node', 'Node service'),
      component('c', {
        annotations: {
          'backstage.io/source-template': 'template:default/Service-Node',
        },
      }),
    ]);
    expect(inventory.goldenPaths).toMatchObject([
      { entityRef: 'template:default/service-node', title: 'Node service' },
    ]);
    expect(inventory.components[0].facts.templateRef).toBe(
      'template:default/service-node',
    );
  });

  it.each([
    [
      'its source location before all else',
      {
        'backstage.io/source-location':
          'url:https://github.com/harbour/paths/tree/main/node/',
        'backstage.io/managed-by-location':
          'url:https://github.com/harbour/other/blob/main/template.yaml',
      },
      'https://github.com/harbour/paths.git',
      'node',
    ],
    [
      'a folder in it',
      {
        'backstage.io/source-location': 'url:https://github.com/harbour/paths',
        'ownership/source-path': 'node',
      },
      'https://github.com/harbour/paths.git',
      'node',
    ],
    [
      'the place of its descriptor',
      {
        'backstage.io/managed-by-location':
          'url:https://github.com/harbour/paths/blob/main/node/template.yaml',
      },
      'https://github.com/harbour/paths.git',
      'node',
    ],
    [
      'that place at the top',
      {
        'backstage.io/managed-by-location':
          'url:https://github.com/harbour/paths/blob/main/template.yaml',
      },
      'https://github.com/harbour/paths.git',
      '',
    ],
  ])(
    'takes for the source of a template %s',
    async (_what, annotations, target, path) => {
      const entity = template('node', 'Node');
      const { goldenPaths } = await inventoryOf([
        { ...entity, metadata: { ...entity.metadata, annotations } },
      ]);
      expect(goldenPaths[0].own).toMatchObject({
        facts: { kind: 'template', entityRef: 'template:default/node' },
        source: { repository: { kind: 'url', target }, path },
      });
      expect(goldenPaths[0].source).toMatchObject({ path });
    },
  );

  it('does not take the place of a component’s descriptor for its source', async () => {
    const facts = await factsOf(
      component('a', {
        annotations: {
          'backstage.io/managed-by-location':
            'url:https://github.com/harbour/paths/blob/main/a.yaml',
        },
      }),
    );
    expect(facts.sourceProblem?.status).toBe('none');
  });

  it('takes versions of templates for what they are, and nothing else for one', async () => {
    const cameFrom = (name: string, version: string) =>
      component(name, {
        annotations: {
          'backstage.io/source-template': 'template:default/service-node',
          'backstage.io/template-version': version,
        },
      });
    const inventory = await inventoryOf([
      template('service-node', 'Node service', { version: ' 1.2.0 ' }),
      template('handbook', 'Handbook', { version: 'the newest one' }),
      template('site', 'Site', { version: 'x'.repeat(65) }),
      template('bell', 'Bell', { version: '1.0\u0007' }),
      cameFrom('a', 'v1.1.0'),
      cameFrom('b', 'ask the team'),
      component('c', {
        annotations: { 'backstage.io/template-version': '1.0.0' },
      }),
    ]);
    expect(inventory.goldenPaths.map(({ version }) => version)).toEqual([
      '1.2.0',
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      inventory.components.map(({ facts }) => facts.templateVersion),
    ).toEqual(['v1.1.0', undefined, undefined]);
  });

  it('finds the parameter of a template that asks for an owner', async () => {
    const picker = { type: 'string', 'ui:field': 'OwnerPicker' };
    const { goldenPaths } = await inventoryOf([
      template('steps', 'Steps', {
        parameters: [
          { title: 'What', properties: { name: { type: 'string' } } },
          { title: 'Who', properties: { team: picker, deputy: picker } },
        ],
      }),
      template('one', 'One', { parameters: { properties: { owner: picker } } }),
      template('none', 'None', { parameters: [null, 'x', { properties: [] }] }),
      template('long', 'Long', {
        parameters: { properties: { ['o'.repeat(101)]: picker } },
      }),
      template('plain', 'Plain'),
      template('ours', 'Ours', {
        parameters: {
          properties: {
            crew: { type: 'string', 'ui:field': 'OwnershipOwnerPicker' },
          },
        },
      }),
    ]);
    expect(goldenPaths.map(({ ownerParameter }) => ownerParameter)).toEqual([
      'team',
      'owner',
      undefined,
      undefined,
      undefined,
      'crew',
    ]);
  });
});
