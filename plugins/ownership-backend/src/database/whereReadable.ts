import type { Knex } from 'knex';
import type { OwnershipReportQuery, ReadableReports } from '../access';

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
  criteria: ReadableReports,
): Knex.QueryBuilder {
  if (criteria === undefined) {
    return query;
  }
  if ('allOf' in criteria) {
    return query.where(all => {
      criteria.allOf.forEach(part => whereReadable(all, part));
    });
  }
  if ('anyOf' in criteria) {
    return query.where(any => {
      criteria.anyOf.forEach(part =>
        any.orWhere(one => {
          whereReadable(one, part);
        }),
      );
    });
  }
  if ('not' in criteria) {
    return query.whereNot(none => {
      whereReadable(none, criteria.not);
    });
  }
  return whereQuery(query, criteria);
}

function whereQuery(
  query: Knex.QueryBuilder,
  asked: OwnershipReportQuery,
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
  const column = COLUMNS[asked.field];
  return query.where(known =>
    known.whereNotNull(column).whereIn(column, [...asked.values]),
  );
}
