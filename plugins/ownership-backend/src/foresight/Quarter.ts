import {
  planSteps,
  type Plan,
  type PlannedComponent,
  type PlanOptions,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  currentKnowledge,
  measureConstants,
} from '@stewardship/bus-factor/measures';
import { readOwnedRefs } from '../database/readOwnedRefs';
import { readPeopleContext } from '../database/readPeopleContext';
import type { Reach } from '../database/visibleReports';
import {
  betterTeam,
  figuresOf,
  leftPeople,
  type Assessed,
  type StoredReport,
} from '../report';
import { activityDay, assessEach } from '../succession';
import type { ForesightOptions } from './Foresight';

/** Components of one team that are planned for, the riskiest first. */
const MOST_COMPONENTS = 2_000;

/** A component that a plan may be about, before privacy is applied. */
export interface QuarterComponent {
  title: string;
  owner: StoredReport['summary']['owner'];
  knowledge?: StoredReport['detail']['knowledge'];
}

/** A team's next steps, before privacy is applied. */
export interface QuarterPlan extends Plan {
  /** UTC day. */
  asOf: number;
  components: ReadonlyMap<string, QuarterComponent>;
  /** Components that were not looked at. */
  more: number;
}

/**
 * Says which few steps help the components of a group and of those below it
 * most, by the scorer that their reports are made with and from what is stored.
 */
export class Quarter {
  readonly #options: ForesightOptions;

  constructor(options: ForesightOptions) {
    this.#options = options;
  }

  async plan(
    groupRef: string,
    options: Pick<Reach, 'visible' | 'readable'> & {
      most: PlanOptions;
      signal?: AbortSignal;
    },
  ): Promise<QuarterPlan> {
    const { knex, today, checks } = this.#options;
    const { visible, readable, signal, most } = options;
    const asOf = today();
    const people = await readPeopleContext(knex, {
      ...this.#options.people,
      asOf,
    });
    const { refs, more } = await readOwnedRefs(knex, {
      visible,
      readable,
      groupRef,
      limit: MOST_COMPONENTS,
    });
    const components = new Map<string, QuarterComponent>();
    const planned: PlannedComponent[] = [];
    const each = assessEach({
      knex,
      entityRefs: refs,
      people,
      asOf,
      checks,
      signal,
    });
    for await (const one of each) {
      const { facts } = one.input;
      if (facts.exempt !== undefined) continue;
      const { measured, owner } = one.assessment;
      const { sufficient = false } = measured?.measures.evidence ?? {};
      components.set(facts.entityRef, {
        title: facts.title,
        owner,
        ...(sufficient ? { knowledge: figuresOf(measured!) } : {}),
      });
      planned.push(
        plannedOf(one, { sufficient, shows: ref => visible.has(ref) }),
      );
    }
    return { ...planSteps(planned, most), asOf, components, more };
  }
}

/** A step that would name a hidden team is none, as in the report. */
function plannedOf(
  assessed: Assessed,
  options: { sufficient: boolean; shows: (ref: string) => boolean },
): PlannedComponent {
  const { input, assessment } = assessed;
  const { sufficient, shows } = options;
  const { forScore } = assessment;
  const knowingTeam = betterTeam(assessment.measured?.holdings);
  return {
    id: input.facts.entityRef,
    input: forScore,
    ...(knowingTeam && shows(knowingTeam.ref)
      ? { context: { knowingTeam } }
      : {}),
    ...(sufficient ? { active: activeWeights(assessed) } : {}),
  };
}

function activeWeights(assessed: Assessed): number[] {
  const { input } = assessed;
  const { asOf, knowledge } = input;
  const day = activityDay(assessed);
  const left = leftPeople(input);
  return (knowledge?.activity ?? []).flatMap(entry => {
    const { knowledge: weight, lastDay } = currentKnowledge(entry, { asOf });
    return lastDay !== undefined &&
      day - lastDay <= measureConstants.activeKnowerDays &&
      !left.has(entry.person)
      ? [weight]
      : [];
  });
}
