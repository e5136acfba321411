import { learner } from './learner';
import type { ScoreInput } from '@stewardship/backstage-plugin-ownership-common';
import type { ReportInput } from './types';

const AS_OF = 20_777;
const names = ['ada', 'bo', 'cy', 'di'] as const;
const refOf = (name: string) => `user:default/${name}`;

/** Active days, all of them today: a day is then a weight of one. */
function inputs(
  days: Partial<Record<(typeof names)[number], number>>,
  owners: readonly string[],
  entityRef = 'component:default/tide',
) {
  const active = names.filter(name => days[name]);
  const activity = active.map((name, person) => ({
    person,
    authored: Array.from({ length: days[name]! }, () => AS_OF),
    reviewed: [],
    changes: days[name]!,
  }));
  const weights = active.map(name => days[name]!).sort((a, b) => b - a);
  const input = {
    facts: { entityRef, title: 'Tide', owner: {} },
    asOf: AS_OF,
    knowledge: { activity },
    people: active.map((name, id) => ({
      id,
      key: name,
      state: 'member',
      userRef: refOf(name),
    })),
    ownerPeople: owners.map(refOf),
  } as unknown as ReportInput;
  const forScore: ScoreInput = {
    accountability: {
      ownerResolves: true,
      ownerIsGroup: true,
      groupSize: owners.length,
      escalation: true,
    },
    validOwner: true,
    redundancy: { effectiveContributors: 1, secondKnower: false, weights },
    alignment: 'nothing-known',
    continuity: 'nothing-known',
    sharing: 'nothing-known',
  };
  return { input, forScore };
}

function learnerOf(...args: Parameters<typeof inputs>) {
  const { input, forScore } = inputs(...args);
  return learner(input, forScore);
}

describe('learner', () => {
  it('is of the owning team, and not who knows it already', () => {
    expect(learnerOf({ ada: 20, bo: 10 }, ['ada', 'bo', 'cy'])).toBe(
      refOf('cy'),
    );
    expect(learnerOf({ ada: 20, bo: 10 }, ['ada', 'bo'])).toBeUndefined();
  });

  it('is nobody of another team, however little they know', () => {
    expect(learnerOf({ ada: 20, cy: 1 }, ['ada', 'bo'])).toBe(refOf('bo'));
  });

  it('is whose work raises the redundancy most', () => {
    // Of twenty days, one is too little to count, and two are enough.
    expect(learnerOf({ ada: 26, bo: 1 }, ['ada', 'bo', 'cy'])).toBe(
      refOf('bo'),
    );
  });

  it('is whoever knows least where no work would move it', () => {
    expect(learnerOf({ ada: 90, bo: 1 }, ['ada', 'bo', 'cy'])).toBe(
      refOf('cy'),
    );
  });

  it('is not always the same one of those who know nothing', () => {
    const found = new Set(
      Array.from({ length: 20 }, (_, index) =>
        learnerOf(
          { ada: 9 },
          ['ada', 'bo', 'cy', 'di'],
          `component:d/${index}`,
        ),
      ),
    );
    expect([...found].sort()).toEqual(['bo', 'cy', 'di'].map(refOf));
  });

  it('is nobody where the evidence is too thin', () => {
    const { input, forScore } = inputs({ ada: 9 }, ['ada', 'bo']);
    expect(
      learner(input, { ...forScore, redundancy: 'insufficient-evidence' }),
    ).toBeUndefined();
  });
});
