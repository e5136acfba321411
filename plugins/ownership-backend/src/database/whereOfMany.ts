import type { Knex } from 'knex';
import { FEWEST_CONTRIBUTORS } from '../privacy/withholdFigures';
import { isPostgres } from './clock';

/**
 * Leaves out every report of which a figure on knowledge could point at one
 * person: all those that `withholdFigures` withholds them of, and those with
 * an owner who is one person whatever is known about it.
 */
export function whereOfMany(query: Knex.QueryBuilder, knex: Knex): void {
  const [contributors, members] = isPostgres(knex)
    ? [
        "(report_document.detail::json #>> '{knowledge,contributors}')::integer",
        "(report_document.summary::json #>> '{owner,members}')::integer",
      ]
    : [
        "json_extract(report_document.detail, '$.knowledge.contributors')",
        "json_extract(report_document.summary, '$.owner.members')",
      ];
  query
    .join('report_document', 'report_document.entity_ref', 'report.entity_ref')
    .whereNull('report.owner_problem')
    .whereRaw(`${contributors} >= ?`, [FEWEST_CONTRIBUTORS])
    .whereRaw(`${members} > 1`);
}
