import type { PersonActivity, UtcDay } from '../types';

/** One commit, as far as reading B is concerned. */
export interface QualifyingCommit {
  day: UtcDay;
  authors: readonly number[];
  reviewers: readonly number[];
  agentAssisted: boolean;
}

/** Collects reading B of one component while the history is read. */
export class ComponentActivity {
  readonly #commitDays = new Map<UtcDay, number>();
  readonly #authored = new Map<number, Set<UtcDay>>();
  readonly #reviewed = new Map<number, Set<UtcDay>>();
  #firstDay: UtcDay | undefined;
  #qualifying = 0;
  #agentAssisted = 0;

  /** Any commit in the component, qualifying or not. */
  sawDay(day: UtcDay): void {
    if (this.#firstDay === undefined || day < this.#firstDay) {
      this.#firstDay = day;
    }
  }

  qualified(commit: QualifyingCommit): void {
    const { day, authors, reviewers, agentAssisted } = commit;
    this.#qualifying += 1;
    if (agentAssisted) this.#agentAssisted += 1;
    this.#commitDays.set(day, (this.#commitDays.get(day) ?? 0) + 1);
    authors.forEach(person => addDay(this.#authored, person, day));
    reviewers.forEach(person => addDay(this.#reviewed, person, day));
  }

  /**
   * The collected figures. `personOf` joins identities into people; `changes`
   * are those of reading A, by person.
   */
  finish(
    personOf: (index: number) => number,
    changes: ReadonlyMap<number, number>,
  ) {
    const authored = joinDays(this.#authored, personOf);
    const reviewed = joinDays(this.#reviewed, personOf);
    const people = new Set([
      ...authored.keys(),
      ...reviewed.keys(),
      ...changes.keys(),
    ]);
    const activity: PersonActivity[] = [...people]
      .sort((a, b) => a - b)
      .map(person => ({
        person,
        authored: ascending(authored.get(person) ?? []),
        reviewed: ascending(reviewed.get(person) ?? []),
        changes: changes.get(person) ?? 0,
      }));
    const commitDays = [...this.#commitDays].sort(([a], [b]) => a - b);
    const lastDay = commitDays.at(-1)?.[0];
    return {
      commitDays,
      ...(this.#firstDay === undefined ? {} : { firstDay: this.#firstDay }),
      ...(lastDay === undefined ? {} : { lastDay }),
      activity,
      reviewsKnown: reviewed.size > 0,
      agentAssistedShare:
        this.#qualifying === 0 ? 0 : this.#agentAssisted / this.#qualifying,
    };
  }
}

function addDay(
  days: Map<number, Set<UtcDay>>,
  person: number,
  day: UtcDay,
): void {
  const known = days.get(person);
  if (known) known.add(day);
  else days.set(person, new Set([day]));
}

function joinDays(
  days: ReadonlyMap<number, ReadonlySet<UtcDay>>,
  personOf: (index: number) => number,
): Map<number, Set<UtcDay>> {
  const joined = new Map<number, Set<UtcDay>>();
  days.forEach((set, index) =>
    set.forEach(day => addDay(joined, personOf(index), day)),
  );
  return joined;
}

function ascending(days: Iterable<UtcDay>): UtcDay[] {
  return [...days].sort((a, b) => a - b);
}
