import type { PersonActivity, UtcDay } from '../types';
import { PersonDays } from './personDays';

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
  readonly #authored = new PersonDays();
  readonly #reviewed = new PersonDays();
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
    for (const person of authors) this.#authored.add(person, day);
    for (const person of reviewers) this.#reviewed.add(person, day);
  }

  /**
   * The collected figures. `personOf` joins identities into people; `changes`
   * are those of reading A, by person.
   */
  finish(
    personOf: (index: number) => number,
    changes: ReadonlyMap<number, number>,
  ) {
    const authored = this.#authored.byPerson(personOf);
    const reviewed = this.#reviewed.byPerson(personOf);
    const people = new Set([
      ...authored.keys(),
      ...reviewed.keys(),
      ...changes.keys(),
    ]);
    const activity: PersonActivity[] = [...people]
      .sort((a, b) => a - b)
      .map(person => ({
        person,
        authored: authored.get(person) ?? [],
        reviewed: reviewed.get(person) ?? [],
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
