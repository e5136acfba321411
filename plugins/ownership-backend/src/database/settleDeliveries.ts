import type { Knex } from 'knex';
import { nowMs } from './clock';

const MOST_ATTEMPTS = 10;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

interface Deliveries {
  sink: string;
  eventIds: readonly number[];
}

/** The sink has taken these events. */
export async function removeDeliveries(
  knex: Knex,
  { sink, eventIds }: Deliveries,
): Promise<void> {
  await knex('finding_delivery')
    .where({ sink })
    .whereIn('event_id', eventIds)
    .delete();
}

/**
 * The sink did not take these events: they come again, ever later. Those that
 * failed too often are dropped; says how many.
 */
export async function postponeDeliveries(
  knex: Knex,
  { sink, eventIds }: Deliveries,
): Promise<number> {
  const mine = knex('finding_delivery')
    .where({ sink })
    .whereIn('event_id', eventIds);
  const dropped = await mine
    .clone()
    .where('attempts', '>=', MOST_ATTEMPTS - 1)
    .delete();
  const [first] = await mine.clone().max({ attempts: 'attempts' });
  const attempts = Number(first?.attempts ?? 0);
  const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** attempts);
  await mine.clone().update({
    attempts: knex.raw('attempts + 1'),
    due_at: nowMs(knex, waitMs),
  });
  return dropped;
}
