import { float64s } from '../log/growing';
import type { PersonActivity, UtcDay } from '../types';
import { PersonDays } from './personDays';

const NO_DAYS: readonly UtcDay[] = [];

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
  #authored = new PersonDays();
  #reviewed = new PersonDays();
  #firstDay: UtcDay | undefined;
  #qualifying = 0;
  #agentAssisted = 0;

  /** Everything, to continue it another time. */
  toNumbers(): Float64Array[] {
    return [
      Float64Array.of(
        this.#firstDay ?? -1,
        this.#qualifying,
        this.#agentAssisted,
      ),
      this.#commitDaysAsNumbers(),
      this.#authored.toNumbers(),
      this.#reviewed.toNumbers(),
    ];
  }

  /** Continues `numbers`, whose people are now called `renumbered`. */
  static from(
    numbers: readonly Float64Array[],
    renumbered: Int32Array,
  ): ComponentActivity {
    const activity = new ComponentActivity();
    const [[firstDay, qualifying, agentAssisted], days, authored, reviewed] =
      numbers;
    activity.#firstDay = firstDay < 0 ? undefined : firstDay;
    activity.#qualifying = qualifying;
    activity.#agentAssisted = agentAssisted;
    for (let i = 0; i < days.length; i += 2) {
      activity.#commitDays.set(days[i], days[i + 1]);
    }
    activity.#authored = PersonDays.from(authored, renumbered);
    activity.#reviewed = PersonDays.from(reviewed, renumbered);
    return activity;
  }

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
  finish(personOf: (index: number) => number, changes: ArrayLike<number>) {
    const authored = this.#authored.byPerson(personOf);
    const reviewed = this.#reviewed.byPerson(personOf);
    const most = Math.max(authored.length, reviewed.length, changes.length);
    const activity: PersonActivity[] = [];
    for (let person = 0; person < most; person += 1) {
      const own = authored[person];
      const others = reviewed[person];
      const made = changes[person] ?? 0;
      if (!own && !others && made === 0) continue;
      activity.push({
        person,
        authored: own ?? NO_DAYS,
        reviewed: others ?? NO_DAYS,
        changes: made,
      });
    }
    const commitDays = this.#sortedDays();
    const lastDay = commitDays.at(-1)?.[0];
    return {
      commitDays,
      ...(this.#firstDay === undefined ? {} : { firstDay: this.#firstDay }),
      ...(lastDay === undefined ? {} : { lastDay }),
      activity,
      reviewsKnown: reviewed.length > 0,
      agentAssistedShare:
        this.#qualifying === 0 ? 0 : this.#agentAssisted / this.#qualifying,
    };
  }

  /** Days and how many commits there were. */
  #sortedDays(): Array<readonly [UtcDay, number]> {
    return [...this.#commitDays].sort((a, b) => a[0] - b[0]);
  }

  /** In order, so that they are nearly in order the next time. */
  #commitDaysAsNumbers(): Float64Array {
    const days = this.#sortedDays();
    const numbers = float64s(days.length * 2);
    for (let i = 0; i < days.length; i += 1) {
      numbers[i * 2] = days[i][0];
      numbers[i * 2 + 1] = days[i][1];
    }
    return numbers;
  }
}
