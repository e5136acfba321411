import {
  pathCurrency,
  type PathSource,
  type GoldenPathConsumer,
  type OwnershipState,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { pageOf, readingOf, whereRefBeyond, type Position } from './keyset';
import { pathDistance } from '../goldenPath';
import { readSeenVersions } from './readSeenVersions';
import { readSummaries } from './readSummaries';
import { visibleReports, type Reach } from './visibleReports';
import { hideInSummary, titled } from '../privacy';

type PathCurrency = GoldenPathConsumer['currency'];

interface ConsumerRow {
  entity_ref: string;
  value: string;
  version: string | null;
  template_commit: string | null;
  source: PathSource;
  renamed_from: string | null;
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
    /** Only those that are so far behind. */
    currency?: PathCurrency;
    /** Only those in these states. */
    states?: OwnershipState[];
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
  const versions = await versionsOf(knex, options);
  const using = () =>
    visibleReports(knex, { ...options, filter: { states: options.states } })
      .join('path_use', 'path_use.component_ref', 'report.entity_ref')
      .where('path_use.template_ref', templateRef)
      .modify(whereVersion, options.version)
      .modify(whereAmongVersions, versions);
  const reading = readingOf({ order: 'asc', from });
  const value = knex.raw('report.entity_ref');
  const query = using()
    .select(
      'report.entity_ref',
      { value },
      'path_use.version',
      'path_use.template_commit',
      'path_use.source',
      'path_use.renamed_from',
    )
    .orderBy('report.entity_ref', reading.refOrder)
    .limit(limit + 1);
  if (from) whereRefBeyond(query, { ref: value, from, reading });
  const found: ConsumerRow[] = await query;
  const [{ count }] = await using().count({ count: '*' });
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  const seen =
    (await readSeenVersions(knex, [templateRef])).get(templateRef) ?? [];
  const uses = new Map(rows.map(row => [row.entity_ref, row]));
  const summaries = await readSummaries(knex, [...uses.keys()]);
  return {
    items: summaries.map(summary => {
      const { entityRef, title, owner, state, score } = hideInSummary(
        summary,
        visible,
      );
      const {
        version,
        template_commit: commit,
        source,
        renamed_from: renamedFrom,
      } = uses.get(entityRef)!;
      return {
        entityRef,
        title,
        ...(owner.ref
          ? {
              owner: titled(owner.ref, owner.title),
            }
          : {}),
        state,
        ...(score === undefined ? {} : { score }),
        ...(version === null ? {} : { version }),
        ...pathDistance({ version: version ?? undefined, newest, seen }),
        ...(commit === null ? {} : { templateCommit: commit }),
        source,
        ...(renamedFrom === null ? {} : { renamedFrom }),
      };
    }),
    totalItems: Number(count),
    next,
    prev,
  };
}

/** Versions that are so far behind: only code can compare them. */
async function versionsOf(
  knex: Knex,
  options: { templateRef: string; newest?: string; currency?: PathCurrency },
): Promise<Array<string | null> | undefined> {
  const { templateRef, newest, currency } = options;
  if (currency === undefined) {
    return undefined;
  }
  const used: Array<Pick<ConsumerRow, 'version'>> = await knex('path_use')
    .where('template_ref', templateRef)
    .distinct('version');
  return used
    .map(({ version }) => version)
    .filter(version => pathCurrency(version ?? undefined, newest) === currency);
}

function whereAmongVersions(
  query: Knex.QueryBuilder,
  versions: ReadonlyArray<string | null> | undefined,
): void {
  if (versions) {
    const known = versions.flatMap(version => version ?? []);
    query.where(any => {
      any.whereIn('path_use.version', known);
      if (versions.includes(null)) any.orWhereNull('path_use.version');
    });
  }
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
