import type { Knex } from 'knex';
import type { OwnershipReportQuery, ReadableReports } from '../access';
import { whereOpen } from './whereOpen';

const COLUMNS = {
  entity: 'report.entity_ref',
  owner: 'report.owner_ref',
  system: 'report.system_ref',
  tier: 'report.tier',
};

/**
 * Narrows a query on `report` to what the policy lets the caller read. Each
 * condition is true or false, never null: a `not` around it would else let
 * nothing through.
 */
export function whereReadable(
  query: Knex.QueryBuilder,
  { knex, readable: criteria }: { knex: Knex; readable: ReadableReports },
): Knex.QueryBuilder {
  if (criteria === undefined) {
    return query;
  }
  if ('allOf' in criteria) {
    return query.where(all => {
      criteria.allOf.forEach(part =>
        whereReadable(all, { knex, readable: part }),
      );
    });
  }
  if ('anyOf' in criteria) {
    return query.where(any => {
      criteria.anyOf.forEach(part =>
        any.orWhere(one => {
          whereReadable(one, { knex, readable: part });
        }),
      );
    });
  }
  if ('not' in criteria) {
    return query.whereNot(none => {
      whereReadable(none, { knex, readable: criteria.not });
    });
  }
  return whereQuery(query, { knex, asked: criteria });
}

function whereQuery(
  query: Knex.QueryBuilder,
  { knex, asked }: { knex: Knex; asked: OwnershipReportQuery },
): Knex.QueryBuilder {
  if (asked.field === 'validOwner') {
    return query.where(valid =>
      valid
        .whereNotNull('report.owner_ref')
        .where(fine =>
          fine
            .whereNull('report.owner_problem')
            .orWhere(user =>
              user
                .whereNotNull('report.owner_problem')
                .where('report.owner_problem', 'user'),
            ),
        ),
    );
  }
  if (asked.field === 'receiver') {
    return query.whereIn(
      'report.entity_ref',
      openTransfersTo(knex, asked.values),
    );
  }
  const column = COLUMNS[asked.field];
  return query.where(known =>
    known.whereNotNull(column).whereIn(column, [...asked.values]),
  );
}

/** Entities that an open transfer hands to one of these refs, or above one. */
function openTransfersTo(
  knex: Knex,
  refs: readonly string[],
): Knex.QueryBuilder {
  return knex('transfer')
    .select('transfer.entity_ref')
    .modify(whereOpen, { knex })
    .where(to =>
      to.whereIn('transfer.to_ref', [...refs]).orWhereIn(
        'transfer.to_ref',
        knex('group_closure')
          .select('ancestor_ref')
          .whereIn('descendant_ref', [...refs]),
      ),
    );
}
