import { ownerPreflight } from './ownerPreflight';

const LIGHTHOUSE = 'group:default/team-lighthouse';
const CRANE = 'group:default/team-crane';
const SOLO = 'group:default/solo';
const ADA = 'user:default/ada';

const escalation = { title: 'On call' };
const owners = new Map([
  [LIGHTHOUSE, { kind: 'group' as const, title: 'Lighthouse', escalation }],
  [CRANE, { kind: 'group' as const, title: 'Crane' }],
  [SOLO, { kind: 'group' as const, escalation }],
  [ADA, { kind: 'user' as const, title: 'Ada Mockup', escalation }],
]);
const members: Record<string, string[]> = {
  [LIGHTHOUSE]: [ADA, 'user:default/bo'],
  [CRANE]: ['user:default/cy', 'user:default/di'],
  [SOLO]: [ADA],
};

function preflight(ownerRef: string, hidden: string[] = []) {
  return ownerPreflight({
    ownerRef,
    isVisible: ref => owners.has(ref) && !hidden.includes(ref),
    people: {
      owners: {
        find: ref => owners.get(ref),
        groups: [...owners]
          .filter(([, { kind }]) => kind === 'group')
          .map(([ref, { title }]) => ({ ref, name: ref.split('/')[1], title })),
        placeholders: ['unknown'],
      },
      peopleOf: ref => members[ref] ?? [],
      teamOf: ref =>
        ref === ADA ? { ref: LIGHTHOUSE, title: 'Lighthouse' } : undefined,
    },
  });
}

const failing = (ownerRef: string, hidden?: string[]) =>
  preflight(ownerRef, hidden)
    .checks.filter(({ passed }) => !passed)
    .map(({ id }) => id);

describe('ownerPreflight', () => {
  it('passes a team of two with somebody to call, and suggests no other', () => {
    expect(preflight(LIGHTHOUSE)).toEqual({
      owner: { ref: LIGHTHOUSE, title: 'Lighthouse' },
      passed: true,
      checks: [
        { id: 'resolves', passed: true },
        { id: 'group', passed: true },
        { id: 'people', passed: true, count: 2 },
        { id: 'escalation', passed: true },
      ],
    });
  });

  it.each([
    ['nobody answers', CRANE, ['escalation']],
    ['one person', SOLO, ['people']],
    ['a user', ADA, ['group', 'people', 'escalation']],
    [
      'a placeholder',
      'group:default/Unknown',
      ['resolves', 'group', 'people', 'escalation'],
    ],
    [
      'nobody of the catalog',
      'group:default/lighthuose',
      ['resolves', 'group', 'people', 'escalation'],
    ],
  ])('says what is missing: %s', (_, ref, missing) => {
    expect(preflight(ref).passed).toBe(false);
    expect(failing(ref)).toEqual(missing);
  });

  it('suggests the team of a user, and the most similar name that passes', () => {
    const suggestion = { ref: LIGHTHOUSE, title: 'Lighthouse' };
    expect(preflight(ADA)).toMatchObject({ suggestion });
    expect(preflight('group:default/lighthuose')).toMatchObject({ suggestion });
    expect(preflight('group:default/crane')).not.toHaveProperty('suggestion');
  });

  it('treats what the caller does not see as not there', () => {
    expect(failing(LIGHTHOUSE, [LIGHTHOUSE])).toContain('resolves');
    expect(preflight(LIGHTHOUSE, [LIGHTHOUSE])).not.toHaveProperty('owner');
    for (const ref of [ADA, 'group:default/lighthuose']) {
      expect(preflight(ref, [LIGHTHOUSE])).not.toHaveProperty('suggestion');
    }
  });

  it('tells nothing of the team of a user whom the caller does not see', () => {
    expect(preflight(ADA, [ADA])).not.toHaveProperty('suggestion');
  });
});
