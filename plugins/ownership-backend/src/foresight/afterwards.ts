import { ownerPeople } from '../database/ownerPeople';
import type { PeopleContext } from '../database/readPeopleContext';
import {
  withOwner,
  type ComponentFacts,
  type OwnerDirectory,
} from '../inventory';
import type { ReportInput } from '../report';

export interface AfterwardsOptions {
  /** Groups and users as they are then. */
  people: PeopleContext;
  /** Refs of users who are away. */
  absent: ReadonlySet<string>;
  /** Who owns it then, where that is somebody else. */
  ownerRef?: string;
}

/**
 * The input of a report as a change would leave it: who is away is taken out
 * of author sets, shares and the owner's people; the history stays as it is.
 */
export function afterwards(
  before: ReportInput,
  { people, absent, ownerRef = before.facts.owner.ref }: AfterwardsOptions,
): ReportInput {
  const facts = underOwner(before.facts, ownerRef, people.owners);
  return {
    ...before,
    facts,
    ownerPeople: ownerPeople(facts, people).filter(ref => !absent.has(ref)),
    teamOf: people.teamOf,
    without: new Set(
      before.people.flatMap(({ userRef }, index) =>
        userRef !== undefined && absent.has(userRef) ? [index] : [],
      ),
    ),
  };
}

function underOwner(
  facts: ComponentFacts,
  ref: string | undefined,
  owners: OwnerDirectory,
): ComponentFacts {
  if (ref === undefined) {
    return facts;
  }
  const { kind, escalationOfOwner, escalation, ...rest } = facts;
  return {
    ...withOwner(
      {
        ...rest,
        // The kind of the entity plays no part in who owns it.
        kind: kind ?? 'component',
        owner: { ref },
        ...(escalation && !escalationOfOwner ? { escalation } : {}),
      },
      owners,
    ),
    kind,
  };
}
