import {
  currentKnowledge,
  folderNearness,
  type SuccessionEvidence,
} from '@stewardship/bus-factor/measures';
import type { Knex } from 'knex';
import { readNeighbours } from '../database/readNeighbours';
import type { PeopleContext } from '../database/readPeopleContext';
import { readWorkIn } from '../database/readWorkIn';
import type { Reach } from '../database/visibleReports';
import type { AssessedInPlace } from './types';

export interface EvidenceOptions extends Reach {
  assessed: AssessedInPlace;
  people: PeopleContext;
  /** People (indexes) who know it already. */
  knowers: readonly number[];
  /** Whether somebody may play a part in what the caller is told. */
  counts: (userRef: string) => boolean;
}

/**
 * What speaks for each user beside those who know an entity: their work in it,
 * near to it, in its system and on its golden path, and whose team owns it.
 * Load is looked at later, of the few who come first.
 */
export async function readEvidence(
  knex: Knex,
  options: EvidenceOptions,
): Promise<SuccessionEvidence[]> {
  const { people, knowers, counts, visible, readable } = options;
  const { input, repositoryId } = options.assessed;
  const { facts, asOf, ownerPeople } = input;
  const known = new Set(knowers.map(person => input.people[person].userRef));
  const evidence = new Map<string, SuccessionEvidence>();
  const of = (userRef: string | undefined) => {
    if (userRef === undefined || known.has(userRef) || !counts(userRef)) {
      return undefined;
    }
    const found = evidence.get(userRef) ?? nothingOf(userRef);
    evidence.set(userRef, found);
    return found;
  };
  // Told by an address, the catalog goes on having them as a member.
  const gone = new Set<string>();
  const present = () =>
    [...evidence.values()].filter(({ id }) => !gone.has(id));
  // Whose team a hidden group is, is a fact of that group.
  const owners = visible.has(facts.owner.ref ?? '') ? ownerPeople : [];
  for (const userRef of owners) {
    const found = of(userRef);
    if (found) found.inTeam = true;
  }
  for (const { state, userRef } of input.people) {
    if (state === 'left' && userRef !== undefined) gone.add(userRef);
  }
  for (const { person, authored, reviewed } of input.knowledge?.activity ??
    []) {
    const { state, userRef } = input.people[person];
    const found = state === 'member' ? of(userRef) : undefined;
    if (found) {
      const own = new Set(authored);
      found.authoredHere += decayed(authored, asOf);
      found.reviewedHere += decayed(
        reviewed.filter(day => !own.has(day)),
        asOf,
      );
    }
  }
  if (repositoryId === undefined) {
    return present();
  }
  const path = input.source.path ?? '';
  const shown = (ref: string | undefined) =>
    ref !== undefined && visible.has(ref) ? ref : undefined;
  const near = await readNeighbours(knex, {
    place: {
      entityRef: facts.entityRef,
      repositoryId,
      path,
      systemRef: shown(facts.system),
      templateRef: shown(facts.templateRef),
    },
    visible,
    readable,
  });
  const work = await readWorkIn(knex, [
    ...near.nearby.keys(),
    ...near.inSystem,
    ...near.onSamePath,
  ]);
  for (const { knowledgeId, person, ...days } of work) {
    const state = people.stateOf(person);
    if (state === 'left' && person.userRef !== undefined) {
      gone.add(person.userRef);
    }
    const found = state === 'member' ? of(person.userRef) : undefined;
    if (found) {
      const { knowledge } = currentKnowledge(days, { asOf });
      const other = near.nearby.get(knowledgeId);
      const nearness = other === undefined ? 0 : folderNearness(path, other);
      found.nearby += nearness * knowledge;
      found.inSystem += near.inSystem.has(knowledgeId) ? knowledge : 0;
      found.onSamePath += near.onSamePath.has(knowledgeId) ? knowledge : 0;
    }
  }
  return present();
}

function decayed(days: readonly number[], asOf: number): number {
  return currentKnowledge({ authored: days, reviewed: [] }, { asOf }).knowledge;
}

function nothingOf(id: string): SuccessionEvidence {
  return {
    id,
    authoredHere: 0,
    reviewedHere: 0,
    nearby: 0,
    inSystem: 0,
    onSamePath: 0,
    inTeam: false,
    soleKnowerOf: 0,
  };
}
