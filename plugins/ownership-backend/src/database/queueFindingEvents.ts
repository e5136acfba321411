import type { Knex } from 'knex';
import { isPostgres, nowMs } from './clock';
import { transaction } from './transaction';

const PAGE = 500;
const TOLD = ['opened', 'reopened', 'resolved'];

/**
 * Puts events of findings down for each sink, once. True when there may be
 * more. An event whose transaction ends late is found by a later call: none is
 * passed over for a higher number.
 */
export async function queueFindingEvents(
  knex: Knex,
  { sinks }: { sinks: readonly string[] },
): Promise<boolean> {
  return transaction(knex, async tx => {
    const events: Array<{ id: number; event: string }> = await tx(
      'finding_event',
    )
      .whereNull('told_at')
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'event')
      .modify(query => {
        if (isPostgres(tx)) query.forUpdate().skipLocked();
      });
    const told = events.filter(({ event }) => TOLD.includes(event));
    for (const sink of sinks) {
      if (told.length === 0) break;
      await tx('finding_delivery')
        .insert(
          told.map(({ id }) => ({ sink, event_id: id, due_at: nowMs(tx) })),
        )
        .onConflict(['sink', 'event_id'])
        .ignore();
    }
    await tx('finding_event')
      .whereIn(
        'id',
        events.map(({ id }) => id),
      )
      .update({ told_at: nowMs(tx) });
    return events.length === PAGE;
  });
}
