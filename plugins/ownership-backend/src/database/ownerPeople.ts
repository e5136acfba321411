import type { ComponentFacts } from '../inventory';
import type { PeopleContext } from './readPeopleContext';

/** Refs of the people who own an entity, without those who left. */
export function ownerPeople(
  { owner }: ComponentFacts,
  people: Pick<PeopleContext, 'peopleOf'>,
): readonly string[] {
  if (owner.ref === undefined || owner.kind === undefined) {
    return [];
  }
  return owner.kind === 'group' ? people.peopleOf(owner.ref) : [owner.ref];
}
