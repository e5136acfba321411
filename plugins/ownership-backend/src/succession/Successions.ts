import {
  rankSuccessors,
  successionConstants,
  type SuccessorCandidate,
} from '@stewardship/bus-factor/measures';
import type { Knex } from 'knex';
import {
  peopleContext,
  readPeopleRows,
  type PeopleContext,
  type PeopleOptions,
  type PeopleRows,
} from '../database/readPeopleContext';
import { hasWork } from '../database/hasWork';
import { readOwnedRefs } from '../database/readOwnedRefs';
import { readTouched } from '../database/readTouched';
import type { Reach } from '../database/visibleReports';
import { shuffled } from '../report';
import { aloneOf, byWeight } from './aloneOf';
import { assessEach } from './assessEach';
import { knownBy } from './knownBy';
import { readEvidence } from './readEvidence';
import { readLoads } from './readLoads';
import type { Alone, AssessedInPlace, Known, Wanted } from './types';
import { byUrgency, wantedOf } from './wantedOf';

/** Components of one team, or of one person, that are looked at, the riskiest first. */
const MOST_COMPONENTS = 2_000;
/** Components for which candidates are looked for at once. */
const MOST_RANKED = 50;
/** Whose load is looked at together, the first of the ranking first. */
const LOADS_AT_ONCE = 9;
/** Of the ranking; who comes later stands far from it. */
const MOST_LOADS = 45;

export interface SuccessionOptions {
  knex: Knex;
  /** UTC day for which reports hold now. */
  today: () => number;
  people: Omit<PeopleOptions, 'asOf'>;
}

/** Who asks: their own name is theirs to see. */
export interface Asking extends Pick<Reach, 'visible' | 'readable'> {
  userRef?: string;
  signal?: AbortSignal;
}

/** Who could be next, before privacy is applied. */
export interface Succession {
  known: Known;
  wanted?: Wanted;
  candidates: SuccessorCandidate[];
}

/**
 * Says who could become the second person to know something, and what is worth
 * learning, from what is stored. Nothing that is hidden from the one who asks
 * plays a part.
 */
export class Successions {
  readonly #options: SuccessionOptions;

  constructor(options: SuccessionOptions) {
    this.#options = options;
  }

  /** UTC day that the answers hold for. */
  get asOf(): number {
    return this.#options.today();
  }

  /** Of an entity whose report the caller may see. */
  async successors(entityRef: string, asking: Asking): Promise<Succession> {
    const people = await this.#people();
    const [assessed] = await all(this.#assess([entityRef], { people, asking }));
    const known: Known = assessed
      ? knownBy(assessed)
      : { state: 'no-evidence', knowers: [] };
    return {
      known,
      wanted: assessed && wantedOf(assessed, known),
      candidates:
        known.state === 'wanted'
          ? await this.#candidates({ assessed, known, people, asking })
          : [],
    };
  }

  /**
   * What a group and those below it own and too few know, the most pressing
   * first.
   */
  async learnNext(groupRef: string, asking: Asking): Promise<Wanted[]> {
    const { knex } = this.#options;
    const people = await this.#people();
    const { refs } = await readOwnedRefs(knex, {
      ...asking,
      groupRef,
      limit: MOST_COMPONENTS,
    });
    const found: Wanted[] = [];
    for await (const one of this.#assess(refs, { people, asking })) {
      const wanted = wantedOf(one, knownBy(one));
      if (wanted) found.push(wanted);
    }
    return found.sort(byUrgency);
  }

  /** What a user could learn next, with why they are among the candidates. */
  async learnNextOf(
    userRef: string,
    asking: Asking,
  ): Promise<Array<Wanted & Pick<SuccessorCandidate, 'reasons'>>> {
    const { knex } = this.#options;
    const rows = await this.#rows();
    const people = this.#context(rows);
    const groups = rows.groups
      .map(({ entity_ref: ref }) => ref)
      .filter(ref => people.peopleOf(ref).includes(userRef));
    const refs = await readTouched(knex, {
      ...asking,
      userRefs: [userRef],
      ownerRefs: groups,
      limit: MOST_COMPONENTS,
    });
    const found: Array<{
      assessed: AssessedInPlace;
      known: Known;
      wanted: Wanted;
    }> = [];
    for await (const assessed of this.#assess(refs, { people, asking })) {
      const known = knownBy(assessed);
      const wanted = wantedOf(assessed, known);
      const knows = known.knowers.some(
        person => assessed.input.people[person].userRef === userRef,
      );
      if (wanted && !knows) found.push({ assessed, known, wanted });
    }
    const pressing = found
      .sort((a, b) => byUrgency(a.wanted, b.wanted))
      .slice(0, MOST_RANKED);
    const own = [];
    const loads = new Map<string, number>();
    for (const { wanted, ...rest } of pressing) {
      const candidates = await this.#candidates({
        ...rest,
        people,
        asking,
        loads,
      });
      const mine = candidates.find(({ id }) => id === userRef);
      if (mine) own.push({ ...wanted, reasons: mine.reasons });
    }
    return own;
  }

  /** What a user alone knows; undefined where no work is known to be theirs. */
  async knownAlone(
    userRef: string,
    asking: Asking & {
      /** Of how many of them it is said who could take over. */
      ranked: number;
    },
  ): Promise<Alone[] | undefined> {
    const { knex } = this.#options;
    if (!(await hasWork(knex, userRef))) {
      return undefined;
    }
    const people = await this.#people();
    const refs = await readTouched(knex, {
      ...asking,
      userRefs: [userRef],
      limit: MOST_COMPONENTS,
    });
    const found: Array<{
      assessed: AssessedInPlace;
      known: Known;
      alone: Alone;
    }> = [];
    for await (const assessed of this.#assess(refs, { people, asking })) {
      const known = knownBy(assessed);
      const alone = aloneOf(assessed, { known, userRef });
      if (alone) found.push({ assessed, known, alone });
    }
    found.sort((a, b) => byWeight(a.alone, b.alone));
    const items: Alone[] = [];
    const loads = new Map<string, number>();
    for (const { alone, ...rest } of found) {
      const isRanked = alone.onlyKnower && items.length < asking.ranked;
      const candidates = isRanked
        ? await this.#candidates({ ...rest, people, asking, loads })
        : undefined;
      items.push({ ...alone, candidates });
    }
    return items;
  }

  /** Load is looked at for the first of the ranking, until three are found. */
  async #candidates(found: {
    assessed: AssessedInPlace;
    known: Known;
    people: PeopleContext;
    asking: Asking;
    /** What is known of loads; those that are looked at are added. */
    loads?: Map<string, number>;
  }): Promise<SuccessorCandidate[]> {
    const { assessed, known, people, asking, loads = new Map() } = found;
    const { visible, readable, userRef, signal } = asking;
    const { knex } = this.#options;
    const evidence = await readEvidence(knex, {
      assessed,
      people,
      knowers: known.knowers,
      counts: ref => ref === userRef || visible.has(ref),
      visible,
      readable,
    });
    const byId = new Map(evidence.map(one => [one.id, one]));
    const ranking = rankSuccessors(evidence, { limit: MOST_LOADS });
    const chosen: SuccessorCandidate[] = [];
    for (
      let at = 0;
      at < ranking.length && chosen.length < successionConstants.limit;
      at += LOADS_AT_ONCE
    ) {
      signal?.throwIfAborted();
      const some = ranking.slice(at, at + LOADS_AT_ONCE);
      const unknown = some.map(({ id }) => id).filter(id => !loads.has(id));
      const more = await readLoads(knex, {
        userRefs: unknown,
        people,
        asOf: this.asOf,
        visible,
        readable,
      });
      unknown.forEach(id => loads.set(id, more.get(id) ?? 0));
      chosen.push(
        ...rankSuccessors(
          some.map(({ id }) => ({
            ...byId.get(id)!,
            soleKnowerOf: loads.get(id) ?? 0,
          })),
          { limit: successionConstants.limit - chosen.length },
        ),
      );
    }
    return inNoOrder(chosen, assessed.input.facts.entityRef);
  }

  #assess(
    entityRefs: readonly string[],
    { people, asking }: { people: PeopleContext; asking: Asking },
  ): AsyncGenerator<AssessedInPlace> {
    const { knex } = this.#options;
    const { signal } = asking;
    return assessEach({ knex, entityRefs, people, asOf: this.asOf, signal });
  }

  async #people(): Promise<PeopleContext> {
    return this.#context(await this.#rows());
  }

  #rows(): Promise<PeopleRows> {
    return readPeopleRows(this.#options.knex, this.#options.people);
  }

  #context(rows: PeopleRows): PeopleContext {
    return peopleContext(rows, { ...this.#options.people, asOf: this.asOf });
  }
}

/** Members of the team first; that one knows more than another is not told. */
function inNoOrder(
  chosen: readonly SuccessorCandidate[],
  salt: string,
): SuccessorCandidate[] {
  const isMember = ({ reasons }: SuccessorCandidate) =>
    Number(reasons.includes('in-team'));
  return shuffled(
    chosen.map(one => ({ ...one, key: one.id })),
    salt,
  )
    .map(({ id, reasons }) => ({ id, reasons }))
    .sort((a, b) => isMember(b) - isMember(a));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
