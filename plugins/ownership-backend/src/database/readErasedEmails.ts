import type { Knex } from 'knex';

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
