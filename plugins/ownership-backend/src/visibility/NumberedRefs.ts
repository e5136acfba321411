import type { Knex } from 'knex';
import { findRefNumbers, readRefNumbers } from '../database/readRefNumbers';
import { registerRefs } from '../database/registerRefs';

/**
 * The numbers of all entity refs, kept in memory: one string for each entity
 * that all callers share. A number never changes, so only new ones are read.
 */
export class NumberedRefs {
  readonly #knex: Knex;
  readonly #numbers = new Map<string, number>();
  #last = 0;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  get(ref: string): number | undefined {
    return this.#numbers.get(ref);
  }

  /** Makes sure that each of these refs has a number here. */
  async learn(refs: readonly string[]): Promise<void> {
    if (this.#unknown(refs).length === 0) {
      return;
    }
    const rows = await readRefNumbers(this.#knex, { after: this.#last });
    this.#add(rows);
    this.#last = rows.at(-1)?.no ?? this.#last;
    // A transaction may have taken a lower number and ended later.
    const late = this.#unknown(refs);
    this.#add(await findRefNumbers(this.#knex, late));
    // Seen here before the inventory got to it.
    const fresh = this.#unknown(late);
    if (fresh.length > 0) {
      const given = await registerRefs(this.#knex, fresh);
      given.forEach((no, ref) => this.#numbers.set(ref, no));
    }
  }

  #unknown(refs: readonly string[]): string[] {
    return refs.filter(ref => !this.#numbers.has(ref));
  }

  #add(rows: ReadonlyArray<{ no: number; entity_ref: string }>): void {
    rows.forEach(row => this.#numbers.set(row.entity_ref, row.no));
  }
}
