import { NotFoundError } from '@backstage/errors';
import type {
  OwnershipReport,
  Scenario,
  ScenarioChange,
  ScenarioCounts,
  ScenarioEntity,
  ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { daysAgo } from './chance';

const LOWER = { shared: 'pair', pair: 'single' } as const;

/** What was asked "what if" of; everything it touches falls by one band. */
export class Questions {
  #kept: Scenario[] = [];

  list(): { items: Scenario[] } {
    return { items: this.#kept };
  }

  ask(
    change: ScenarioChange,
    reports: readonly OwnershipReport[],
  ): ScenarioResult {
    const scenario: Scenario = {
      id: `scenario-${this.#kept.length + 1}`,
      change,
      names: [],
      createdAt: daysAgo(0),
      expiresAt: daysAgo(-30),
      yours: true,
    };
    this.#kept = [scenario, ...this.#kept];
    return this.answer(scenario.id, reports);
  }

  answer(id: string, reports: readonly OwnershipReport[]): ScenarioResult {
    const scenario = this.#kept.find(one => one.id === id);
    if (!scenario) {
      throw new NotFoundError('There is no such scenario, or it has expired');
    }
    const { team } = scenario.change;
    const touched = reports.filter(
      ({ owner, band }) => band && (!team || owner.ref === team),
    );
    const items = touched.map(afterwards);
    const [first] = touched;
    return {
      scenario,
      asOf: new Date().toISOString().slice(0, 10),
      modelVersion: '1',
      considered: touched.length,
      counts: countsOf(items),
      teams: first
        ? [
            {
              ref: first.owner.ref,
              title: first.owner.title,
              counts: countsOf(items),
            },
          ]
        : [],
      items,
      more: 0,
    };
  }

  forget(id: string): { items: Scenario[] } {
    this.#kept = this.#kept.filter(one => one.id !== id);
    return this.list();
  }
}

function afterwards(report: OwnershipReport): ScenarioEntity {
  const { band, score, state, owner, whoCanHelp } = report;
  const isLast = band === 'single';
  return {
    entityRef: report.entityRef,
    title: report.title,
    activity: report.activity,
    owner,
    before: { state, score, band },
    after: {
      state: isLast ? 'at-risk' : state,
      score: score === undefined ? undefined : Math.max(0, score - 12),
      ...(isLast ? { nobody: true } : { band: band && LOWER[band] }),
    },
    losses: isLast ? ['last-knower'] : [],
    steps: isLast
      ? ['hand-knowledge-over', 'read-areas']
      : ['second-maintainer'],
    files: 40,
    filesLost: isLast ? 31 : 0,
    areas: isLast ? [{ path: 'src', files: 40, lost: 31 }] : [],
    whoCanHelp,
    suppressed: false,
  };
}

function countsOf(items: readonly ScenarioEntity[]): ScenarioCounts {
  const lost = items.filter(({ losses }) => losses.length > 0);
  return {
    entities: items.length,
    toOne: items.filter(({ after }) => after.nobody || after.band === 'single')
      .length,
    lastKnower: lost.length,
    uncovered: 0,
    filesLost: items.reduce((sum, item) => sum + (item.filesLost ?? 0), 0),
    withheld: 0,
  };
}
