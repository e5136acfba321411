import type { Knex } from 'knex';

/** The character that follows the `@`, in the order of bytes. */
const AFTER_AT = 'A';

/** Addresses with this part before the `@`: a range, which an index knows. */
export function whereMailbox(
  column: string,
  mailbox: string,
): (query: Knex.QueryBuilder) => void {
  return query => {
    query
      .where(column, '>=', `${mailbox}@`)
      .where(column, '<', `${mailbox}${AFTER_AT}`);
  };
}
