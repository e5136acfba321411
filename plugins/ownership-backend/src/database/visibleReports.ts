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

/**
 * The reports that match and that the caller may see. Every query of a route
 * starts here, so that counts and facets know no more than lists.
 */
export function visibleReports(
  knex: Knex,
  options: VisibleFilter & {
    /**
     * Whether the golden paths' own reports count as well. They are none of the
     * entities that lists, counts and sums are about.
     */
    withPaths?: boolean;
  },
): Knex.QueryBuilder {
  const { visible, readable, filter = {}, maySeePersons } = options;
  const query = knex('report').modify(whereReadable, { knex, readable });
  if (!options.withPaths && !filter.kinds?.length) {
    query.whereNot('report.kind', 'template');
  }
  if (visible.kind !== 'everything') {
    query.where(isVisible(knex, 'report.entity_no', visible));
  }
  return query.modify(whereMatches, { knex, visible, filter, maySeePersons });
}
