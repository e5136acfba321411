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
import type { Draft } from './Inventory';
import { withOwner, type OwnerDirectory } from './owner';

async function inventoryOf(entities: Entity[], ownership: JsonObject = {}) {
  const rootConfig = mockServices.rootConfig({ data: { ownership } });
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
    expect(aliases).toEqual([
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
});
