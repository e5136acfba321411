import type {
  LearnItem,
  LearnNext,
  MyKnowledge,
  MyLearnNext,
  OwnershipReport,
  PairingArea,
  Portfolio,
  PortfolioStep,
  Successor,
  Successors,
} from '@stewardship/backstage-plugin-ownership-common';
import { chance, dayAgo } from './chance';

const areas: PairingArea[] = [
  { path: 'src/booking/fares', files: 14 },
  { path: 'src/payments', files: 9 },
  { path: '', files: 2 },
];

const candidates: Successor[] = [
  {
    userRef: 'user:default/tilda.windlass',
    title: 'Tilda Windlass',
    reasons: ['in-team', 'works-nearby'],
  },
  {
    userRef: 'user:default/bo.lanternfish',
    title: 'Bo Lanternfish',
    reasons: ['in-team', 'reviewed-here', 'knows-system'],
    you: true,
  },
  {
    userRef: 'user:default/wim.bollard',
    title: 'Wim Bollard',
    reasons: ['same-golden-path'],
  },
];

/** Who could be the second one; every third component withholds names. */
export function successorsOf(report: OwnershipReport): Successors {
  const { entityRef, owner, suppressed = false, band, escalation } = report;
  if (!band) {
    return { entityRef, state: 'no-evidence', suppressed: false };
  }
  if (band !== 'single') {
    return { entityRef, state: 'enough', suppressed: false };
  }
  const named = chance(report.title.length) > 0.3;
  return {
    entityRef,
    state: 'wanted',
    suppressed,
    ...(named ? { candidates } : {}),
    ...(suppressed ? {} : { areas }),
    ...(owner.ref ? { team: { ref: owner.ref, title: owner.title } } : {}),
    escalation,
  };
}

/** The steps that the reports themselves name, those of one person first. */
export function portfolioOf(
  all: readonly OwnershipReport[],
  owner: string,
  limit = 5,
): Portfolio {
  const reports = all.filter(report => report.owner.ref === owner);
  const single = reports.filter(({ band }) => band === 'single');
  let left = single.length;
  const steps = [...reports]
    .sort((a, b) => Number(b.band === 'single') - Number(a.band === 'single'))
    .flatMap((report): PortfolioStep[] => {
      const step = report.warningAction ?? report.nextActions[0];
      if (!step) {
        return [];
      }
      const removesRisk = report.band === 'single';
      left -= removesRisk ? 1 : 0;
      const { entityRef, title, suppressed = false } = report;
      const { gain, newScore, ...rest } = step;
      const action = suppressed ? rest : step;
      return [
        {
          entityRef,
          title,
          action,
          removesRisk,
          singleKnowerAfter: left,
          suppressed,
        },
      ];
    })
    .slice(0, limit);
  return {
    owner: { ref: owner, title: reports[0]?.owner.title },
    asOf: dayAgo(0),
    modelVersion: '1',
    components: reports.length,
    more: 0,
    singleKnower: {
      before: single.length,
      after: steps.at(-1)?.singleKnowerAfter ?? single.length,
    },
    steps,
    effort: steps.reduce((sum, { action }) => sum + action.effort, 0),
  };
}

export function learnNextOf(
  all: readonly OwnershipReport[],
  owner: string,
): LearnNext {
  const items = singleOf(all).filter(report => report.owner.ref === owner);
  return {
    owner: { ref: owner },
    asOf: dayAgo(0),
    items: items.map(learnItem),
    more: 0,
  };
}

export function myLearnNextOf(all: readonly OwnershipReport[]): MyLearnNext {
  return {
    asOf: dayAgo(0),
    items: singleOf(all)
      .slice(0, 2)
      .map(report => ({
        ...learnItem(report),
        reasons: ['in-team', 'works-nearby'],
      })),
  };
}

export function myKnowledgeOf(all: readonly OwnershipReport[]): MyKnowledge {
  return {
    asOf: dayAgo(0),
    state: 'linked',
    items: singleOf(all)
      .slice(2, 5)
      .map(({ entityRef, title }, index) => ({
        entityRef,
        title,
        onlyKnower: index < 2,
        files: 60,
        filesAlone: 31 - 9 * index,
        areas,
        successors: candidates.filter(({ you }) => !you),
      })),
    more: 0,
  };
}

function singleOf(all: readonly OwnershipReport[]): OwnershipReport[] {
  return all.filter(({ band }) => band === 'single');
}

function learnItem(report: OwnershipReport): LearnItem {
  const { entityRef, title, suppressed = false } = report;
  return {
    entityRef,
    title,
    why: chance(title.length) < 0.3 ? 'last-knower-left' : 'one-knower',
    suppressed,
    ...(suppressed ? {} : { areas: areas.slice(0, 2) }),
  };
}
