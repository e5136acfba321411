import type { Knex } from 'knex';
import { isPostgres } from './clock';

/** Hashes of addresses that must stay without a name, with their person. */
export type ErasedEmails = ReadonlyMap<string, number>;

export async function readErasedEmails(knex: Knex): Promise<ErasedEmails> {
  const rows: Array<{ hash: string; person_id: number | null }> = await knex(
    'erased_email',
  )
    .orderBy('hash')
    .select('hash', 'person_id');
  return new Map(
    rows.flatMap(row =>
      row.person_id === null ? [] : [[row.hash, row.person_id] as const],
    ),
  );
}

/**
 * The same, and nobody is erased until the transaction ends: an erasure that
 * comes then finds what the transaction stored.
 */
export async function lockErasedEmails(
  tx: Knex.Transaction,
): Promise<ErasedEmails> {
  if (isPostgres(tx)) {
    await tx.raw('lock table erased_email in share mode');
  }
  return readErasedEmails(tx);
}
