import {
  nextActions,
  scoreOwnership,
  warningAction,
  type OwnershipReport,
  type ScoreInput,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  reportFixture,
  singleKnowerScoreInput,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import type { StoredReport } from '../report';
import { presentReport } from './presentReport';
import { VisibleSet } from '../visibility';
import type { Viewer } from './Viewer';

const everything = new Set([
  'component:default/ferry-booking',
  'group:default/team-lighthouse',
  'group:default/team-harbour',
  'user:default/ada.example',
]);

function setOf(refs: Iterable<string>): VisibleSet {
  const list = [...refs];
  return VisibleSet.some(list, new Map(list.map((ref, no) => [ref, no + 1])));
}

const reader: Viewer = {
  visible: setOf(everything),
  readable: undefined,
  mode: 'helpers',
  mayReadPersons: false,
};

function stored(
  input: ScoreInput,
  overrides: Partial<OwnershipReport> = {},
): StoredReport {
  const { knowledge, evidence, source, ...summary } = reportFixture(
    overrides,
    input,
  );
  return {
    summary,
    detail: {
      scoreDetail: scoreOwnership(input),
      nextActions: nextActions(input, {
        knowingTeam: {
          ref: 'group:default/team-harbour',
          title: 'Team Harbour',
          share: 0.8,
        },
      }),
      warningAction: warningAction(input),
      evidence,
      source,
      knowledge: { ...knowledge!, contributors: 2 },
      helpers: [],
    },
  };
}

function present(report: StoredReport, viewer: Partial<Viewer> = {}) {
  return presentReport(report, {
    viewer: { ...reader, ...viewer },
    names: { person: () => undefined, user: () => undefined },
  });
}

const without = (ref: string) => ({
  visible: setOf([...everything].filter(entry => entry !== ref)),
});

/**
 * What is left of the score when everything that is shown is taken away, if it
 * belongs to a single part: the value of that part.
 */
function bySubtraction({ scoreDetail }: OwnershipReport) {
  const parts = scoreDetail.parts.filter(({ dropped }) => !dropped);
  const hidden = parts.filter(({ value }) => value === undefined);
  if (hidden.length !== 1) return undefined;
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const shown = parts.reduce(
    (sum, part) => sum + part.weight * (part.value ?? 0),
    0,
  );
  const points =
    ((scoreDetail.cappedFrom ?? scoreDetail.value)! * weight) / 100;
  return (points - shown) / hidden[0].weight;
}

describe('fewer than three contributors', () => {
  const unlinked: ScoreInput = {
    ...singleKnowerScoreInput,
    alignment: 'identities-not-linked',
    continuity: 'identities-not-linked',
  };

  it.each<[string, ScoreInput]>([
    ['everything is known', singleKnowerScoreInput],
    ['only redundancy is known', unlinked],
    ['nothing else is known', { ...unlinked, sharing: 'nothing-known' }],
    [
      'nobody owns it',
      {
        ...singleKnowerScoreInput,
        validOwner: false,
        alignment: 'no-valid-owner',
        accountability: {
          ...singleKnowerScoreInput.accountability,
          escalation: true,
          verifiedDaysAgo: 3,
        },
        sharing: { reviewers: 2, documentation: 'shared' },
      },
    ],
  ])('tell no withheld part by subtraction: %s', (_, input) => {
    const report = present(stored(input));
    expect(report.suppressed).toBe(true);
    expect(report.score).toBe(scoreOwnership(input).value);
    expect(bySubtraction(report)).toBeUndefined();
    expect(report.scoreDetail.cappedFrom).toBeUndefined();

    const shown = report.scoreDetail.parts.filter(part => part.inputs.length);
    const spread = ['redundancy', 'alignment', 'continuity'] as const;
    const hidden = report.scoreDetail.parts.filter(
      part => part.withheld && spread.some(id => id === part.id),
    );
    // What the catalog says may stay, where two figures hide each other.
    expect(shown.map(({ id }) => id)).toEqual(
      hidden.length > 1 ? ['accountability'] : [],
    );
    const steps = [...report.nextActions, report.warningAction!];
    const telling = steps.filter(
      ({ id }) =>
        hidden.length < 2 || !['verify', 'add-escalation'].includes(id),
    );
    expect(telling.length).toBeGreaterThan(0);
    for (const action of telling) {
      expect(action).not.toHaveProperty('gain');
      expect(action).not.toHaveProperty('newScore');
    }
  });

  it('do not tell when one of two was active last, be it by what comes of it', () => {
    const fall = {
      on: '2026-12-20',
      knowers: 2,
      likelihood: 'likely',
    } as const;
    const report = stored(unlinked);
    report.detail.fall = fall;
    expect(present(report)).not.toHaveProperty('fall');
    const named = { mode: 'named', mayReadPersons: true } as const;
    expect(present(report, named).fall).toEqual(fall);

    report.detail.knowledge!.contributors = 3;
    expect(present(report).fall).toEqual(fall);
    // Three others may have worked on what one person owns.
    report.summary.owner = { ref: 'user:default/ada.example', problem: 'user' };
    expect(present(report)).not.toHaveProperty('fall');
  });

  it('keep everything from nobody who may read about persons', () => {
    const report = present(stored(unlinked), {
      mode: 'named',
      mayReadPersons: true,
    });
    expect(report.suppressed).toBe(false);
    expect(report.scoreDetail).toEqual(scoreOwnership(unlinked));
  });
});

describe('an owner who is one person', () => {
  const owned = (owner: OwnershipReport['owner']) => {
    const report = stored(singleKnowerScoreInput, { owner });
    report.detail.knowledge!.contributors = 9;
    return report;
  };
  const ada = {
    ref: 'user:default/ada.example',
    title: 'Ada Example',
    problem: 'user',
    members: 1,
  } as const;

  it.each([
    ['a user', ada, true],
    ['a team of one', { ref: 'group:default/team-harbour', members: 1 }, true],
    ['a team', { ref: 'group:default/team-harbour', members: 2 }, false],
  ])('has no share of their own shown: %s', (_, owner, suppressed) => {
    const report = present(owned(owner));
    expect(report.suppressed).toBe(suppressed);
    expect(report.knowledge === undefined).toBe(suppressed);
    const alignment = report.scoreDetail.parts.find(
      ({ id }) => id === 'alignment',
    );
    expect(alignment?.value === undefined).toBe(suppressed);
  });

  it('hides nothing where history shows no share of theirs', () => {
    const report = owned(ada);
    report.detail.knowledge = {
      ...report.detail.knowledge!,
      alignment: undefined,
      teams: [{ kind: 'unlinked', share: 1 }],
    };
    expect(present(report).suppressed).toBe(false);
  });

  it('is no secret from those who may read about persons', () => {
    const { suppressed, knowledge } = present(owned(ada), {
      mode: 'named',
      mayReadPersons: true,
    });
    expect(suppressed).toBe(false);
    expect(knowledge?.alignment).toBeDefined();
  });
});

describe('hidden entities', () => {
  it('leave no name and no size of a hidden owner', () => {
    const ofUser = stored(singleKnowerScoreInput, {
      owner: {
        ref: 'user:default/ada.example',
        title: 'Ada Example',
        problem: 'user',
        members: 1,
      },
    });
    const { owner } = present(ofUser, without('user:default/ada.example'));
    expect(owner).toEqual({ ref: 'user:default/ada.example', problem: 'user' });

    const group = present(
      stored(singleKnowerScoreInput),
      without('group:default/team-lighthouse'),
    );
    expect(group.owner).toEqual({ ref: 'group:default/team-lighthouse' });
    const size = (report: OwnershipReport) =>
      report.scoreDetail.parts
        .flatMap(({ inputs }) => inputs)
        .find(({ id }) => id === 'group-size');
    expect(size(group)).toEqual({ id: 'group-size', value: 1, weight: 0.2 });
    expect(size(present(stored(singleKnowerScoreInput)))?.raw).toBe(5);
  });

  it('name no hidden team in a step, yet leave the step to name an owner', () => {
    const hidden = without('group:default/team-harbour');
    const transfer = present(stored(singleKnowerScoreInput), hidden);
    expect(transfer.nextActions.map(({ id }) => id)).not.toContain('transfer');

    const unowned = stored({
      ...singleKnowerScoreInput,
      validOwner: false,
      alignment: 'no-valid-owner',
    });
    unowned.detail.knowledge!.contributors = 3;
    const { nextActions: steps } = present(unowned, hidden);
    expect(steps).toContainEqual({ id: 'name-owner', effort: 2, params: {} });
    expect(JSON.stringify(steps)).not.toMatch(/harbour/i);
  });
});
