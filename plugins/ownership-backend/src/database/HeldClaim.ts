import type { Knex } from 'knex';
import { nowMs } from './clock';
import { lockedInOrder } from './lockedInOrder';

/** Entities that are ours to score for as long as their ticket stays. */
export class HeldClaim {
  readonly #knex: Knex;
  readonly #leaseMs: number;
  #ticket: number;
  #renewedAt = performance.now();

  constructor(knex: Knex, options: { ticket: number; leaseMs: number }) {
    this.#knex = knex;
    this.#ticket = options.ticket;
    this.#leaseMs = options.leaseMs;
  }

  get ticket(): number {
    return this.#ticket;
  }

  /**
   * Asked often; a slow machine, or a slow check, keeps what it claimed, and
   * only a dead one loses it.
   */
  async renew(): Promise<void> {
    const heldMs = performance.now() - this.#renewedAt;
    if (heldMs < this.#leaseMs / 3) return;
    const renewed = this.#ticket + Math.ceil(heldMs);
    this.#renewedAt = performance.now();
    await this.#mark(renewed);
    this.#ticket = renewed;
  }

  /** What was not done is due at once, and not after the lease. */
  async giveBack(): Promise<void> {
    await this.#mark(nowMs(this.#knex));
  }

  async #mark(dueAt: number | Knex.Raw): Promise<void> {
    const held = { score_due_at: this.#ticket };
    const ours = lockedInOrder(this.#knex, this.#knex('entity').where(held));
    await this.#knex('entity')
      .whereIn('entity_ref', ours)
      .where(held)
      .update({ score_due_at: dueAt });
  }
}
