import type { Knex } from 'knex';
import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import type { ReadableReports } from '../access';
import type { VisibleSet } from '../visibility';
import { whereMatches } from './whereMatches';
import { whereReadable } from './whereReadable';
import { isVisible } from './whereVisible';

/**
 * What a caller may see: entities that the catalog shows them, and of these
 * the reports that the policy lets them read. A `Viewer` is one.
 */
export interface Reach {
  visible: VisibleSet;
  readable: ReadableReports;
}

/** What a caller asks for and may see. */
export interface VisibleFilter extends Reach {
  filter?: ReportFilter;
  /** Otherwise no filter tells what could point at one person. */
  maySeePersons?: boolean;
}

interface WithPaths {
  /**
   * Whether the golden paths' own reports count as well. They are none of the
   * entities that lists, counts and sums are about.
   */
  withPaths?: boolean;
}

/**
 * The reports that match and that the caller may see. Every query of a route
 * starts here, so that counts and facets know no more than lists.
 */
export function visibleReports(
  knex: Knex,
  options: VisibleFilter & WithPaths,
): Knex.QueryBuilder {
  return reachedReports(knex, options).modify(whereAsked, {
    ...options,
    knex,
  });
}

/** All reports that the caller may see, whatever of. */
export function reachedReports(
  knex: Knex,
  { visible, readable }: Reach,
): Knex.QueryBuilder {
  const query = knex('report').modify(whereReadable, { knex, readable });
  if (visible.kind !== 'everything') {
    query.where(isVisible(knex, 'report.entity_no', visible));
  }
  return query;
}

/** Narrows these to what the caller asks for. */
export function whereAsked(
  query: Knex.QueryBuilder,
  options: Omit<VisibleFilter, 'readable'> & WithPaths & { knex: Knex },
): Knex.QueryBuilder {
  const { knex, visible, filter = {}, maySeePersons, withPaths } = options;
  if (!withPaths && !filter.kinds?.length) {
    query.whereNot('report.kind', 'template');
  }
  return query.modify(whereMatches, { knex, visible, filter, maySeePersons });
}
