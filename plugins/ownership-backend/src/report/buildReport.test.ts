import type { VerificationRecord } from '../verification';
import { buildReport } from './buildReport';
import type { ReportInput, ReportPerson } from './types';

const AS_OF = 20_777;
const DAY_MS = 86_400_000;
const lighthouse = 'group:default/lighthouse';
const crane = 'group:default/crane';

const person = (name: string, index: number): ReportPerson => ({
  id: index + 1,
  key: name,
  userRef: `user:default/${name}`,
  state: 'member',
});

/** Three people, two of them of the owner, work on it every fourth day. */
function inputWith(over: Partial<ReportInput> = {}): ReportInput {
  const days = (offset: number) =>
    Array.from({ length: 30 }, (_, nth) => AS_OF - 130 + nth * 4 + offset);
  return {
    facts: {
      entityRef: 'component:default/tide',
      title: 'Tide',
      owner: { ref: lighthouse, kind: 'group', title: 'Lighthouse' },
    },
    asOf: AS_OF,
    source: { status: 'ok', path: '' },
    knowledge: {
      path: '',
      commit: 'c1',
      files: 30,
      commitDays: days(0).map(day => [day, 3]),
      firstDay: AS_OF - 400,
      lastDay: AS_OF - 2,
      activity: [0, 1, 2].map(index => ({
        person: index,
        authored: days(index),
        reviewed: [],
        changes: 30,
      })),
      whoSets: [{ folder: '', people: [0, 1, 2], files: 30 }],
      reviewsKnown: false,
      documentation: { files: 1, people: 2 },
      agentAssistedShare: 0,
    },
    people: ['ada', 'bo', 'cy'].map(person),
    ownerPeople: ['user:default/ada', 'user:default/bo'],
    teamOf: ref =>
      ref === 'user:default/cy' ? { ref: crane, title: 'Crane' } : undefined,
    firstSeenDay: AS_OF - 400,
    verifications: [],
    ...over,
  };
}

const said = (
  daysAgo: number,
  over: Partial<VerificationRecord> = {},
): VerificationRecord => ({
  id: `v${daysAgo}`,
  entityRef: 'component:default/tide',
  ownerRef: lighthouse,
  kind: 'confirmed',
  atMs: (AS_OF - daysAgo) * DAY_MS + 1,
  ...over,
});

function fifthOf(over: Partial<ReportInput>) {
  const { detail } = buildReport(inputWith(over));
  const [accountability] = detail.scoreDetail.parts;
  const input = accountability.inputs.find(({ id }) => id === 'verified');
  return input?.value ?? input?.dropped;
}

describe('buildReport', () => {
  it.each<[string, Partial<ReportInput>, number | string, string]>([
    ['confirmed lately', { verifications: [said(180)] }, 1, 'confirmed'],
    ['confirmed long ago', { verifications: [said(181)] }, 0.5, 'stale'],
    ['confirmed too long ago', { verifications: [said(366)] }, 0, 'stale'],
    [
      'confirmed again',
      { verifications: [said(300), said(3)] },
      1,
      'confirmed',
    ],
    ['never', {}, 0, 'never'],
    [
      'never, but new',
      { firstSeenDay: AS_OF - 179 },
      'not-verified-yet',
      'never',
    ],
    ['void', { verifications: [said(3, { voidAtMs: 1 })] }, 0, 'never'],
    [
      'confirmed for another owner',
      { verifications: [said(3, { ownerRef: crane })] },
      0,
      'never',
    ],
    [
      'disputed',
      { verifications: [said(30), said(3, { kind: 'disputed' })] },
      0,
      'disputed',
    ],
    [
      'dispute rejected',
      {
        verifications: [
          said(30),
          said(3, {
            kind: 'disputed',
            answer: { atMs: 1, result: 'rejected' },
          }),
        ],
      },
      1,
      'confirmed',
    ],
    [
      'dispute upheld',
      {
        verifications: [
          said(30, { voidAtMs: 2 }),
          said(3, { kind: 'disputed', answer: { atMs: 1, result: 'upheld' } }),
        ],
      },
      0,
      'disputed',
    ],
    [
      'said after the day of the report',
      { verifications: [said(-10)] },
      1,
      'confirmed',
    ],
  ])('counts ownership that is %s', (_, over, value, state) => {
    expect(fifthOf(over)).toBe(value);
    expect(buildReport(inputWith(over)).summary.verification?.state).toBe(
      state,
    );
  });

  it('asks to verify what was not, with the gain', () => {
    const actions = (over: Partial<ReportInput>) =>
      buildReport(inputWith(over)).detail.nextActions;
    const verify = actions({}).find(({ id }) => id === 'verify')!;
    const before = buildReport(inputWith()).summary.score!;
    const after = buildReport(inputWith({ verifications: [said(0)] }));
    expect(verify).toMatchObject({
      effort: 1,
      gain: after.summary.score! - before,
      newScore: after.summary.score,
    });
    expect(verify.gain).toBeGreaterThan(0);
    expect(
      actions({ verifications: [said(0)] }).map(({ id }) => id),
    ).not.toContain('verify');
  });

  it('keeps its caution where nobody of the owner knows the entity', () => {
    const verification = (ownerPeople: string[]) =>
      buildReport(inputWith({ verifications: [said(3)], ownerPeople })).summary
        .verification;
    expect(verification(['user:default/ada'])?.caution).toBeUndefined();
    expect(verification(['user:default/di', 'user:default/eve'])).toEqual({
      state: 'confirmed',
      at: '2026-11-17',
      daysAgo: 3,
      caution: true,
    });
  });

  it('says why an exempt entity has no verdict, and finds nothing on it', () => {
    const input = inputWith();
    const { summary, findings } = buildReport({
      ...input,
      facts: {
        ...input.facts,
        exempt: 'For training',
        owner: { problem: 'missing' },
        invalidSettings: [
          { annotation: 'ownership/tier', value: '9', expected: '1 to 4' },
        ],
      },
    });
    expect(summary).toMatchObject({
      state: 'not-applicable',
      stateReasons: ['exempt'],
    });
    expect(findings.seen.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['setting-invalid', 'ownership/tier'],
    ]);
  });

  it.each([
    ['component', lighthouse, 'insufficient-evidence', ['no-source']],
    ['api', lighthouse, 'not-applicable', ['no-source']],
    ['domain', lighthouse, 'not-applicable', ['no-source']],
    ['system', undefined, 'at-risk', ['no-valid-owner', 'no-source']],
  ])('judges a %s without source owned by %s', (kind, ref, state, reasons) => {
    const input = inputWith();
    const { summary } = buildReport({
      ...input,
      source: { status: 'none' },
      knowledge: undefined,
      people: [],
      facts: {
        ...input.facts,
        entityRef: `${kind}:default/tide`,
        owner: ref ? input.facts.owner : { problem: 'missing' },
      },
    });
    expect([summary.state, summary.stateReasons]).toEqual([state, reasons]);
  });

  it.each<[string, Partial<ReportInput>, string[]]>([
    ['all is well', { verifications: [said(3)] }, []],
    [
      'nobody confirmed it for long',
      { verifications: [said(200)] },
      ['verification-stale notice'],
    ],
    [
      'nobody confirmed it for very long',
      { verifications: [said(400)] },
      ['verification-stale warning'],
    ],
    ['it was never confirmed', {}, ['verification-stale notice']],
    [
      'the owner is disputed',
      { verifications: [said(3, { kind: 'disputed', reason: 'No' })] },
      ['owner-disputed warning'],
    ],
    [
      'the knowledge is elsewhere and the team one person',
      {
        verifications: [said(3)],
        ownerPeople: ['user:default/di'],
      },
      ['owner-mismatch warning', 'one-person-team notice'],
    ],
    [
      'one person does it all',
      {
        verifications: [said(3)],
        knowledge: {
          ...inputWith().knowledge!,
          activity: inputWith().knowledge!.activity.slice(0, 1),
          whoSets: [{ folder: '', people: [0], files: 30 }],
        },
      },
      ['single-knower warning'],
    ],
  ])('finds what is wrong where %s', (_, over, found) => {
    const { findings } = buildReport(inputWith(over));
    expect(
      findings.seen.map(({ kind, severity }) => `${kind} ${severity}`),
    ).toEqual(found);
    expect(findings.unjudged).toEqual([]);
    // Numbers and refs; never of people.
    expect(JSON.stringify(findings)).not.toContain('user:');
  });

  it('neither opens nor resolves findings on knowledge without evidence', () => {
    const { findings } = buildReport(
      inputWith({ knowledge: undefined, source: { status: 'error' } }),
    );
    expect(findings.unjudged).toEqual([
      'single-knower',
      'owner-mismatch',
      'forecast-drop',
      'path-few-maintainers',
    ]);
  });
});
