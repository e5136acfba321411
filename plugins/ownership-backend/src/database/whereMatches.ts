import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { VisibleSet } from '../visibility';
import { VERIFIED } from './verified';
import { NOBODYS_PROBLEMS } from './nobody';
import { whereElsewhere } from './whereElsewhere';
import { isVisible } from './whereVisible';

/** Asks for what has no owner, system, domain or template. */
const NONE = 'none';
/** Asks for what has no owner, or one that is nobody. */
const NOBODY = 'nobody';

const BANDS = { single: 1, pair: 2, shared: 3 } as const;

export interface MatchOptions {
  knex: Knex;
  visible: VisibleSet;
  filter: ReportFilter;
  /** Otherwise the filter tells nothing that could point at one person. */
  maySeePersons?: boolean;
}

/**
 * Narrows a query on `report` to what the caller asks for. Facts of an entity
 * that they may not see narrow nothing down: the title of a hidden owner, what
 * is below a hidden group or domain, the domain of a hidden system.
 */
export function whereMatches(
  query: Knex.QueryBuilder,
  options: MatchOptions,
): Knex.QueryBuilder {
  const { filter } = options;
  const { warning } = filter;
  whereAmong(query, 'report.kind', filter.kinds);
  whereAmong(query, 'report.type', filter.types);
  whereAmong(query, 'report.lifecycle', filter.lifecycles);
  whereAmong(query, 'report.tier', filter.tiers);
  whereAmong(query, 'report.state', filter.states);
  whereOwnedBy(query, filter.owners);
  whereAmongOrNone(query, 'report.system_ref', filter.systems);
  whereAmongOrNone(query, 'report.template_ref', filter.goldenPaths);
  whereOwnedBelow(query, options);
  whereInDomain(query, options);
  if (warning !== undefined) {
    query.where('report.warning', warning ? '>' : '=', 0);
  }
  whereHasBand(query, filter.bands);
  whereVerified(query, filter.verified);
  whereHeldBy(query, options);
  whereHasWords(query, options);
  return query;
}

/** One value is asked for as such: an index that begins with it then sorts. */
function whereAmong<T extends string | number>(
  query: Knex.QueryBuilder,
  column: string,
  values: readonly T[] | undefined,
): void {
  if (values?.length === 1) {
    query.where(column, values[0]);
  } else if (values?.length) {
    query.whereIn(column, [...values]);
  }
}

function whereAmongOrNone(
  query: Knex.QueryBuilder,
  column: string,
  refs: readonly string[] | undefined,
): void {
  if (refs?.includes(NONE)) {
    const others = refs.filter(ref => ref !== NONE);
    query.where(any => any.whereIn(column, others).orWhereNull(column));
  } else {
    whereAmong(query, column, refs);
  }
}

function whereOwnedBy(
  query: Knex.QueryBuilder,
  refs: readonly string[] | undefined,
): void {
  if (!refs?.includes(NOBODY)) {
    whereAmongOrNone(query, 'report.owner_ref', refs);
    return;
  }
  query.where(any =>
    any
      .whereIn('report.owner_ref', [...refs])
      .orWhereNull('report.owner_ref')
      .orWhereIn('report.owner_problem', [...NOBODYS_PROBLEMS]),
  );
}

function whereHasBand(
  query: Knex.QueryBuilder,
  bands: ReportFilter['bands'],
): void {
  if (!bands?.length) {
    return;
  }
  const known = bands.flatMap<number>(band =>
    band === 'unknown' ? [] : [BANDS[band]],
  );
  query.where(any => {
    any.whereIn('report.band', known);
    if (bands.includes('unknown')) any.orWhereNull('report.band');
  });
}

function whereVerified(
  query: Knex.QueryBuilder,
  verified: ReportFilter['verified'],
): void {
  if (verified?.length) {
    query.where(any =>
      verified.forEach(value => any.orWhereRaw(VERIFIED[value])),
    );
  }
}

function whereHeldBy(
  query: Knex.QueryBuilder,
  { knex, filter, ...reach }: MatchOptions,
): void {
  const { heldBy } = filter;
  if (heldBy?.length) {
    query.whereIn(
      'report.entity_ref',
      knex('report')
        .select('report.entity_ref')
        .whereIn('report.knowing_ref', [...heldBy])
        .modify(whereElsewhere, { knex, ...reach }),
    );
  }
}

/** A group that has no row of its own has nothing below it, but owns things. */
function whereOwnedBelow(
  query: Knex.QueryBuilder,
  { knex, visible, filter }: MatchOptions,
): void {
  const { teams } = filter;
  if (teams?.length) {
    const seen = teams.filter(ref => visible.has(ref));
    query
      .where(isVisible(knex, 'report.owner_no', visible))
      .where(any =>
        any
          .whereIn('report.owner_ref', seen)
          .orWhereIn(
            'report.owner_ref',
            knex('group_closure')
              .select('descendant_ref')
              .whereIn('ancestor_ref', seen),
          ),
      );
  }
}

/** The domain of an entity may be a fact of its system. */
function whereInDomain(
  query: Knex.QueryBuilder,
  { knex, visible, filter }: MatchOptions,
): void {
  const { domains } = filter;
  if (!domains?.length) {
    return;
  }
  const seen = domains.filter(ref => visible.has(ref));
  query.where(any => {
    any.where(inside =>
      inside
        .where(isVisible(knex, 'report.domain_no', visible))
        .where(system =>
          system
            .whereNull('report.system_no')
            .orWhere(isVisible(knex, 'report.system_no', visible)),
        )
        .where(below =>
          below
            .whereIn('report.domain_ref', seen)
            .orWhereIn(
              'report.domain_ref',
              knex('domain_closure')
                .select('descendant_ref')
                .whereIn('ancestor_ref', seen),
            ),
        ),
    );
    if (domains.includes(NONE)) any.orWhereNull('report.domain_ref');
  });
}

function whereHasWords(
  query: Knex.QueryBuilder,
  { knex, visible, filter }: MatchOptions,
): void {
  for (const word of wordsOf(filter.search)) {
    query.where(any => {
      any.whereIn(
        'report.entity_ref',
        knex('report_document')
          .select('entity_ref')
          .whereRaw("search_text like ? escape '\\'", [word]),
      );
      // The title of an owner is the owner's own fact.
      any.orWhere(titled => {
        titled
          .whereRaw("report.owner_title like ? escape '\\'", [word])
          .where(isVisible(knex, 'report.owner_no', visible));
      });
    });
  }
}

function wordsOf(search: string | undefined): string[] {
  return (search ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
