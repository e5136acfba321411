import type { HelpReason } from '@stewardship/backstage-plugin-ownership-common';
import {
  measureConstants,
  type Measures,
} from '@stewardship/bus-factor/measures';
import { shuffled } from './shuffled';
import type { ReportInput, StoredHelper } from './types';

const MOST_HELPERS = 6;
/** Of the owning team's members who do not know the component. */
const MOST_NEWCOMERS = 2;
/** Share of authored files that counts as "wrote much of it". */
const MUCH = 0.2;

interface Candidate extends StoredHelper {
  key: string;
  /** Only to choose among more than six; never to order. */
  share: number;
}

/**
 * Who can help with a component: up to six people who have not left, with
 * reason words, in an order that says nothing about how much they know. Where
 * nobody of the owning team is among them, two of its members join.
 */
export function helpers(
  input: ReportInput,
  measures: Measures | undefined,
): StoredHelper[] {
  const owners = new Set(input.ownerPeople);
  const knowing = (measures ? candidates(input, measures, owners) : [])
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_HELPERS);
  const isOwned = knowing.some(({ userRef }) => userRef && owners.has(userRef));
  const newcomers: Candidate[] = isOwned
    ? []
    : shuffled(
        input.ownerPeople.map(userRef => ({
          key: userRef,
          userRef,
          share: 0,
          reasons: ['owning-team' as const],
        })),
        input.facts.entityRef,
      ).slice(0, MOST_NEWCOMERS);
  const chosen = [
    ...knowing.slice(0, MOST_HELPERS - newcomers.length),
    ...newcomers,
  ];
  return shuffled(chosen, input.facts.entityRef).map(
    ({ personId, userRef, reasons }) => ({
      ...(personId === undefined ? {} : { personId }),
      ...(userRef === undefined ? {} : { userRef }),
      reasons,
    }),
  );
}

function candidates(
  input: ReportInput,
  measures: Measures,
  owners: ReadonlySet<string>,
): Candidate[] {
  const authored = authoredShares(input);
  const shares = new Map(measures.shares.map(share => [share.person, share]));
  const indexes = new Set([...shares.keys(), ...authored.keys()]);
  return [...indexes].flatMap(index => {
    const person = input.people[index];
    const held = shares.get(index);
    const reasons: HelpReason[] = [
      ...(held && worksHere(held, input.asOf)
        ? ['works-here-now' as const]
        : []),
      ...(held && held.reviewedDays > 0 ? ['reviews-here' as const] : []),
      ...((authored.get(index) ?? 0) >= MUCH
        ? ['wrote-much-of-it' as const]
        : []),
    ];
    const isGone = person.state === 'left' || input.without?.has(index);
    if (isGone || reasons.length === 0) {
      return [];
    }
    const owning = person.userRef !== undefined && owners.has(person.userRef);
    return [
      {
        personId: person.id,
        userRef: person.userRef,
        key: person.key,
        share: held?.share ?? 0,
        reasons: owning ? [...reasons, 'owning-team' as const] : reasons,
      },
    ];
  });
}

function worksHere(
  { share, lastDay }: { share: number; lastDay: number },
  asOf: number,
): boolean {
  const { minorShare, currentDays } = measureConstants;
  return share >= minorShare && asOf - lastDay <= currentDays;
}

/** Share of the files with an author that each person is an author of. */
function authoredShares({ knowledge }: ReportInput): Map<number, number> {
  const files = new Map<number, number>();
  let total = 0;
  for (const set of knowledge?.whoSets ?? []) {
    total += set.people.length > 0 ? set.files : 0;
    for (const person of set.people) {
      files.set(person, (files.get(person) ?? 0) + set.files);
    }
  }
  return new Map([...files].map(([person, count]) => [person, count / total]));
}
