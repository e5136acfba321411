import { randomBytes, randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { EmailHash } from '../erasure/EmailHash';
import { nowMs } from './clock';
import { chunks } from './chunks';
import { readSetting, saveSetting } from './settings';
import { transaction } from './transaction';

const KEY = 'privacy.hash-key';
const FINGERPRINT = 'privacy.hash-key-fingerprint';

/**
 * The hash under which addresses are kept, with the configured key, else with
 * one that was made up at the first start. People of former versions, whose
 * key was their address, get a hashed one. Safe in several replicas at once.
 *
 * @throws InputError when people were erased under another key: they would
 * come back with their names.
 */
export async function openEmailHash(
  knex: Knex,
  { configured }: { configured: string | undefined },
): Promise<EmailHash> {
  const key = configured ?? (await madeUpKey(knex));
  const hash = new EmailHash({ key });
  await transaction(knex, async tx => {
    const known = await readSetting<string>(tx, FINGERPRINT);
    if (known === hash.fingerprint) {
      return;
    }
    if (known !== undefined) {
      await changeKey(tx);
    }
    await saveSetting(tx, FINGERPRINT, hash.fingerprint);
  });
  await hashPlainKeys(knex, hash);
  return hash;
}

async function madeUpKey(knex: Knex): Promise<string> {
  await knex('setting')
    .insert({ id: KEY, value: JSON.stringify(randomBytes(32).toString('hex')) })
    .onConflict('id')
    .ignore();
  const key = await readSetting<string>(knex, KEY);
  return key!;
}

/** Under another key nobody is found again: all is read anew. */
async function changeKey(tx: Knex.Transaction): Promise<void> {
  const erased = await tx('erased_email').first('hash');
  if (erased) {
    throw new InputError(
      'Invalid configuration: ownership.privacy.hashKey must stay what it was, because people were erased under it and would come back with their names; set it back',
    );
  }
  await tx('person')
    .where('person_key', 'like', 'hash:%')
    .update({ person_key: tx.raw("'former:' || id") });
  await tx('repository').update({
    reread_ticket: randomUUID(),
    due_at: nowMs(tx),
  });
}

async function hashPlainKeys(knex: Knex, hash: EmailHash): Promise<void> {
  const people: Array<{ id: number; person_key: string }> = await knex('person')
    .where('person_key', 'like', 'mail:%')
    .orderBy('id')
    .select('id', 'person_key');
  for (const part of chunks(people, 1)) {
    const keys = part.map(row => hash.personKey(row.person_key));
    const taken = new Set(
      await knex('person').whereIn('person_key', keys).pluck('person_key'),
    );
    for (const [index, { id }] of part.entries()) {
      const key = taken.has(keys[index]) ? `former:${id}` : keys[index];
      await knex('person')
        .where({ id })
        .andWhere('person_key', 'like', 'mail:%')
        .update({ person_key: key });
    }
  }
}
