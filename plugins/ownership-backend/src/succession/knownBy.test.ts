import {
  assess,
  type Assessed,
  type PersonState,
  type ReportInput,
} from '../report';
import { aloneOf } from './aloneOf';
import { knownBy } from './knownBy';
import { pairingAreas } from './pairingAreas';

const AS_OF = 20_777;

/** As many days as it says of each person, the last so many days ago. */
function assessed(
  people: ReadonlyArray<{ days: number; ago?: number; state?: PersonState }>,
  over: { exempt?: string; whoSets?: Array<[string, number[], number]> } = {},
): Assessed {
  const { exempt, whoSets = [['', [0], 30]] } = over;
  const input: ReportInput = {
    facts: {
      entityRef: 'component:default/tide',
      title: 'Tide',
      owner: { ref: 'group:default/lighthouse', kind: 'group' },
      ...(exempt ? { exempt } : {}),
    },
    asOf: AS_OF,
    source: { status: 'ok', path: '' },
    knowledge: {
      path: '',
      commit: 'c1',
      files: 30,
      commitDays: [[AS_OF - 300, 60]],
      firstDay: AS_OF - 600,
      lastDay: AS_OF - 1,
      activity: people.map(({ days, ago = 1 }, person) => ({
        person,
        authored: Array.from(
          { length: days },
          (_, at) => AS_OF - ago - days + 1 + at,
        ),
        reviewed: [],
        changes: days,
      })),
      whoSets: whoSets.map(([folder, authors, files]) => ({
        folder,
        people: authors,
        files,
      })),
      reviewsKnown: false,
      documentation: { files: 0, people: 0 },
      agentAssistedShare: 0,
    },
    people: people.map(({ state = 'member' }, index) => ({
      id: index + 1,
      key: `p${index}`,
      userRef: `user:default/p${index}`,
      state,
    })),
    ownerPeople: [],
    teamOf: () => undefined,
    firstSeenDay: AS_OF - 400,
    verifications: [],
  };
  return { input, assessment: assess(input) };
}

describe('knownBy', () => {
  it.each<[string, Assessed, object]>([
    [
      'two know it',
      assessed([{ days: 20 }, { days: 10 }]),
      { state: 'enough', knowers: [0, 1] },
    ],
    [
      'a second one knows little of it',
      assessed([{ days: 20 }, { days: 2 }]),
      { state: 'wanted', why: 'one-knower', knowers: [0] },
    ],
    [
      'the other one was not active for long',
      assessed([{ days: 20 }, { days: 60, ago: 200 }]),
      { state: 'wanted', why: 'one-knower', knowers: [0] },
    ],
    [
      'nobody was active for long',
      assessed([{ days: 20, ago: 201 }]),
      { state: 'wanted', why: 'nobody', knowers: [] },
    ],
    [
      'all who knew it have left, and the others know little',
      assessed([{ days: 40, state: 'left' }, { days: 2 }]),
      { state: 'wanted', why: 'last-knower-left', knowers: [] },
    ],
    [
      'one of those who knew it has left, and one was not active for long',
      assessed([
        { days: 40, state: 'left' },
        { days: 90, ago: 200 },
      ]),
      { state: 'wanted', why: 'nobody', knowers: [] },
    ],
    [
      'it is spread over many',
      assessed(Array.from({ length: 12 }, () => ({ days: 5 }))),
      { state: 'enough', knowers: [] },
    ],
    [
      'too little is known',
      assessed([{ days: 2 }]),
      { state: 'no-evidence', knowers: [] },
    ],
    [
      'nobody wants a verdict',
      assessed([{ days: 20 }], { exempt: 'A copy' }),
      { state: 'no-evidence', knowers: [] },
    ],
  ])('says who knows it where %s', (_, one, expected) => {
    expect(knownBy(one)).toEqual(expected);
  });
});

describe('who is active', () => {
  // It is the 20th of the month: 19 days after the day that counts for few.
  const others = Array.from({ length: 3 }, () => ({ days: 2, ago: 190 }));
  it.each([
    [180, 'one-knower', 'one-knower'],
    [181, 'one-knower', 'nobody'],
    [199, 'one-knower', 'nobody'],
    [200, 'nobody', 'nobody'],
  ])(
    'is told by the month where fewer than three contribute, after %d days',
    (ago, ofOne, ofFour) => {
      const one = { days: 60, ago };
      expect(knownBy(assessed([one])).why).toBe(ofOne);
      expect(knownBy(assessed([one, ...others])).why).toBe(ofFour);
    },
  );
});

describe('areas', () => {
  const one = assessed(
    [{ days: 20 }, { days: 10 }, { days: 5, state: 'left' }],
    {
      whoSets: [
        ['src', [0, 1], 9],
        ['src', [0, 2], 4],
        ['src', [1], 2],
        ['lib', [2], 7],
        ['lib', [], 1],
        ['doc', [0, 1], 3],
      ],
    },
  );

  it('count files of which at most one author is left', () => {
    expect(pairingAreas(one.input)).toEqual([
      { path: 'lib', files: 8 },
      { path: 'src', files: 6 },
    ]);
  });

  it('of one person count files whose only author left they are', () => {
    const of = (userRef: string) =>
      aloneOf(one, { known: knownBy(one), userRef });
    expect(of('user:default/p0')).toMatchObject({
      onlyKnower: false,
      filesAlone: 4,
      areas: [{ path: 'src', files: 4 }],
    });
    expect(of('user:default/p1')?.filesAlone).toBe(2);
    expect(of('user:default/nix')).toBeUndefined();
  });
});
