import type { IdentityAlias } from '@stewardship/bus-factor';
import type { Knex } from 'knex';

/** Which addresses are whose, in an order that is the same each time. */
export async function readAliases(knex: Knex): Promise<IdentityAlias[]> {
  return knex('identity_alias')
    .select({ email: 'email', key: 'user_ref' })
    .orderBy('email');
}
