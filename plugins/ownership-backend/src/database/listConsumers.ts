import {
  pathCurrency,
  type GoldenPathConsumer,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { pageOf, readingOf, type Position } from './keyset';
import { readSummaries } from './readSummaries';
import { visibleReports, type Reach } from './visibleReports';
import { hideInSummary } from '../privacy';

interface ConsumerRow {
  entity_ref: string;
  value: string;
  version: string | null;
  template_commit: string | null;
  source: string;
}

/** One page of what came from a template and the caller may see, by ref. */
export async function listConsumers(
  knex: Knex,
  options: Reach & {
    templateRef: string;
    /** The newest of the template, where it is known. */
    newest?: string;
    /** Only those at this version; `none` for those without one. */
    version?: string;
    limit: number;
    from?: Position;
  },
): Promise<{
  items: GoldenPathConsumer[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { templateRef, newest, limit, from, visible } = options;
  const using = () =>
    visibleReports(knex, options)
      .join('path_use', 'path_use.component_ref', 'report.entity_ref')
      .where('path_use.template_ref', templateRef)
      .modify(whereVersion, options.version);
  const reading = readingOf({ order: 'asc', from });
  const value = knex.raw('report.entity_ref');
  const query = using()
    .select(
      'report.entity_ref',
      { value },
      'path_use.version',
      'path_use.template_commit',
      'path_use.source',
    )
    .orderBy('report.entity_ref', reading.refOrder)
    .limit(limit + 1);
  if (from) {
    query.where(
      'report.entity_ref',
      reading.backwards ? '<' : '>',
      from.entityRef,
    );
  }
  const found: ConsumerRow[] = await query;
  const [{ count }] = await using().count({ count: '*' });
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  const uses = new Map(rows.map(row => [row.entity_ref, row]));
  const summaries = await readSummaries(knex, [...uses.keys()]);
  return {
    items: summaries.map(summary => {
      const { entityRef, title, owner, state, score } = hideInSummary(
        summary,
        visible,
      );
      const { version, template_commit: commit, source } = uses.get(entityRef)!;
      return {
        entityRef,
        title,
        ...(owner.ref
          ? {
              owner: {
                ref: owner.ref,
                ...(owner.title ? { title: owner.title } : {}),
              },
            }
          : {}),
        state,
        ...(score === undefined ? {} : { score }),
        ...(version === null ? {} : { version }),
        currency: pathCurrency(version ?? undefined, newest),
        ...(commit === null ? {} : { templateCommit: commit }),
        source,
      };
    }),
    totalItems: Number(count),
    next,
    prev,
  };
}

function whereVersion(
  query: Knex.QueryBuilder,
  version: string | undefined,
): void {
  if (version === 'none') {
    query.whereNull('path_use.version');
  } else if (version !== undefined) {
    query.where('path_use.version', version);
  }
}
