import { NotAllowedError } from '@backstage/errors';
import type { Knex } from 'knex';
import { scoreConstants } from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipChecks } from '../check';
import {
  peopleContext,
  readPeopleRows,
  type PeopleContext,
  type PeopleOptions,
  type PeopleRows,
} from '../database/readPeopleContext';
import { readScoreInputs } from '../database/readScoreInputs';
import { readTouched, type Touch } from '../database/readTouched';
import { toReportInput } from '../database/toReportInput';
import type { Reach } from '../database/visibleReports';
import { Breather } from '../loop';
import {
  assessWithChecks,
  helpers,
  type Assessed,
  type ReportInput,
} from '../report';
import { afterwards } from './afterwards';
import { changedPeople } from './changedPeople';
import { byGravity, consequenceOf, isNoticed } from './consequenceOf';
import type { Change, Consequence, Outcome } from './types';

/** Services in memory at a time. */
const PAGE = 500;
const NOBODY: ReadonlySet<string> = new Set();

export interface ForesightOptions {
  knex: Knex;
  /** UTC day for which reports hold now. */
  today: () => number;
  people: Omit<PeopleOptions, 'asOf'>;
  checks?: OwnershipChecks;
}

export interface ForeseeOptions extends Pick<Reach, 'visible' | 'readable'> {
  /** Fewer people than this are not asked about without names. */
  fewestMembers?: number;
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal;
}

/** One thing that may happen, and to what. */
interface Case {
  absent: ReadonlySet<string>;
  people: PeopleContext;
  /** Who owns a service then; undefined where nobody else does. */
  newOwnerOf: (input: ReportInput) => string | undefined;
}

/**
 * Says what a change would mean, from what is stored: reports are made once as
 * things are and once as they would be, by the same functions. No git, and
 * nothing is read of services that the change does not touch.
 */
export class Foresight {
  readonly #options: ForesightOptions;

  constructor(options: ForesightOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError where "any one" of a team would be somebody. */
  async foresee(change: Change, options: ForeseeOptions): Promise<Outcome> {
    const { knex, today } = this.#options;
    const { visible, readable, onProgress, signal } = options;
    const rows = await this.#rows();
    const people = this.#context(rows);
    refuseFewMembers(change, { people, fewest: options.fewestMembers });
    const { touch, casesOf } = this.#plan(change, { rows, people });
    const refs = await readTouched(knex, { ...touch, visible, readable });
    const breather = new Breather();
    const consequences: Consequence[] = [];
    for (let at = 0; at < refs.length; at += PAGE) {
      const inputs = await readScoreInputs(knex, {
        entityRefs: refs.slice(at, at + PAGE),
      });
      for (const one of inputs) {
        signal?.throwIfAborted();
        const input = toReportInput(one, { people, asOf: today() });
        const found = await this.#worst(input, {
          cases: casesOf(input),
          isNameless: change.kind === 'any-member',
        });
        if (found) consequences.push(found);
        await breather.breathe();
      }
      onProgress?.({
        done: Math.min(at + PAGE, refs.length),
        total: refs.length,
      });
    }
    return {
      asOf: today(),
      considered: refs.length,
      consequences: consequences.sort(byGravity),
    };
  }

  #rows(): Promise<PeopleRows> {
    return readPeopleRows(this.#options.knex, this.#options.people);
  }

  #context(rows: PeopleRows): PeopleContext {
    const { people, today } = this.#options;
    return peopleContext(rows, { ...people, asOf: today() });
  }

  /** What to read for a change, and what may happen to each service. */
  #plan(
    change: Change,
    { rows, people }: { rows: PeopleRows; people: PeopleContext },
  ): { touch: Touch; casesOf: (input: ReportInput) => Case[] } {
    if (change.kind === 'absence') {
      const absent = new Set(change.people);
      return {
        touch: touchOf(change.people, { rows, people, together: true }),
        casesOf: () => [{ absent, people, newOwnerOf: () => undefined }],
      };
    }
    if (change.kind === 'any-member') {
      const members = people.peopleOf(change.team);
      return {
        touch: touchOf(members, { rows, people, together: false }),
        casesOf: input =>
          oneByOne(members, input).map(member => ({
            absent: new Set([member]),
            people,
            newOwnerOf: () => undefined,
          })),
      };
    }
    const after = this.#context(changedPeople(rows, change));
    const { team } = change;
    const into = change.kind === 'dissolve' ? undefined : change.into;
    const handed =
      change.kind === 'hand-over' && change.entityRefs
        ? new Set(change.entityRefs)
        : undefined;
    const goes = ({ facts }: ReportInput) =>
      facts.owner.ref === team && (handed?.has(facts.entityRef) ?? true);
    return {
      touch: {
        ownerRefs: [team, ...otherwiseStaffed(rows, { people, after })],
      },
      casesOf: input => [
        {
          absent: NOBODY,
          people: after,
          newOwnerOf: () => (goes(input) ? into : undefined),
        },
      ],
    };
  }

  /** The gravest of what may happen to one service, if it notices anything. */
  async #worst(
    input: ReportInput,
    { cases, isNameless }: { cases: readonly Case[]; isNameless: boolean },
  ): Promise<Consequence | undefined> {
    const before = await this.#assessed(input);
    const found = [];
    for (const { absent, people, newOwnerOf } of cases) {
      const ownerRef = newOwnerOf(input);
      const after = await this.#assessed(
        afterwards(input, { absent, people, ownerRef }),
      );
      found.push({ after, one: consequenceOf(before, after) });
    }
    const [worst] = found.sort((a, b) => byGravity(a.one, b.one));
    if (!worst || !isNoticed(worst.one)) {
      return undefined;
    }
    // Who is missing among those who can help would tell which of them it is.
    const told = isNameless ? before : worst.after;
    const { measures } = told.assessment.measured ?? {};
    return { ...worst.one, helpers: helpers(told.input, measures) };
  }

  #assessed(input: ReportInput): Promise<Assessed> {
    return assessWithChecks(input, this.#options.checks);
  }
}

function refuseFewMembers(
  change: Change,
  { people, fewest = 0 }: { people: PeopleContext; fewest?: number },
): void {
  if (change.kind !== 'any-member') return;
  if (people.peopleOf(change.team).length < fewest) {
    throw new NotAllowedError(
      `With fewer than ${fewest} people, any one of a team is somebody: that takes the right to name who is away`,
    );
  }
}

/**
 * What people know and what is theirs, and what belongs to a group that would
 * have too few people without them: with more, no owner's report notices.
 */
function touchOf(
  userRefs: readonly string[],
  options: { rows: PeopleRows; people: PeopleContext; together: boolean },
): Touch {
  const { rows, people, together } = options;
  const away = new Set(userRefs);
  const groups = rows.groups
    .map(({ entity_ref: ref }) => ref)
    .filter(ref => {
      const all = people.peopleOf(ref);
      const gone = all.filter(one => away.has(one)).length;
      const least = together ? gone : Math.min(1, gone);
      return gone > 0 && all.length - least < scoreConstants.minimumGroupSize;
    });
  return { userRefs, ownerRefs: [...userRefs, ...groups] };
}

/**
 * Those whose absence may bear on a service: who knows it, and of the others in
 * the owner's group one, as they are all alike.
 */
function oneByOne(
  members: readonly string[],
  { people, ownerPeople }: ReportInput,
): string[] {
  const known = new Set(people.map(({ userRef }) => userRef));
  const owners = new Set(ownerPeople);
  const knowing = members.filter(ref => known.has(ref));
  const other = members.find(ref => owners.has(ref) && !known.has(ref));
  return other === undefined ? knowing : [...knowing, other];
}

/** Refs of groups that go, or whose people are others afterwards. */
function otherwiseStaffed(
  rows: PeopleRows,
  { people, after }: { people: PeopleContext; after: PeopleContext },
): string[] {
  return rows.groups
    .map(({ entity_ref: ref }) => ref)
    .filter(
      ref =>
        !after.owners.find(ref) ||
        people.peopleOf(ref).join() !== after.peopleOf(ref).join(),
    );
}
