import type {
  ReportSource,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';
import { withOwner, type ComponentFacts, type EntityFacts } from '../inventory';
import type { HeldPath, ReportInput } from '../report';
import { utcDayOf } from '../time';
import { ownerPeople } from './ownerPeople';
import type { PeopleContext } from './readPeopleContext';
import type { ScoreInputs } from './readScoreInputs';

export interface ReportInputOptions {
  people: PeopleContext;
  /** UTC day. */
  asOf: number;
  paths?: readonly HeldPath[];
}

/** What a report follows from, out of an entity's rows. */
export function toReportInput(
  { entity, repository, verifications, knowledge }: ScoreInputs,
  options: ReportInputOptions,
): ReportInput {
  const { people, asOf, paths } = options;
  const declared: EntityFacts = JSON.parse(entity.facts);
  const facts: ComponentFacts = {
    ...withOwner(
      { ...declared, templateRef: entity.template_ref ?? undefined },
      people.owners,
    ),
    renamedFrom: entity.renamed_from ?? undefined,
  };
  const stored = knowledge();
  return {
    facts,
    asOf,
    source: sourceOf(facts, entity, repository),
    knowledge: stored && { ...stored.component, commit: stored.commit },
    people: (stored?.people ?? []).map(person => ({
      ...person,
      state: people.stateOf(person),
    })),
    ownerPeople: ownerPeople(facts, people),
    teamOf: people.teamOf,
    ...(repository?.notes ? { notes: JSON.parse(repository.notes) } : {}),
    firstSeenDay: utcDayOf(Number(entity.first_seen_at)),
    verifications,
    paths,
  };
}

function sourceOf(
  facts: ComponentFacts,
  row: { path: string | null },
  repository: ScoreInputs['repository'],
): ReportSource {
  if (facts.sourceProblem) {
    return facts.sourceProblem;
  }
  const { message, remedy } = repository ?? {};
  return {
    status: (repository?.status ?? 'waiting') as SourceStatus,
    ...(facts.location ? { location: facts.location } : {}),
    path: row.path ?? '',
    ...(message ? { message } : {}),
    ...(remedy ? { remedy } : {}),
  };
}
