import type { OffPath } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { languagesIn, suitedPath } from '../goldenPath';
import { hideInSummary, titled } from '../privacy';
import { isAmongTexts } from './isAmongTexts';
import { pageOf, readingOf, whereRefBeyond, type Position } from './keyset';
import { readSummaries } from './readSummaries';
import { readTags } from './readTags';
import { readVisiblePaths } from './readVisiblePaths';
import { visibleReports, type VisibleFilter } from './visibleReports';

export interface ListOffPathOptions extends VisibleFilter {
  limit: number;
  from?: Position;
}

/**
 * One page of components that came from no template which the caller may see,
 * by ref, each with the path that suits it.
 */
export async function listOffPath(
  knex: Knex,
  options: ListOffPathOptions,
): Promise<{
  items: OffPath[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { limit, from, visible } = options;
  const paths = await readVisiblePaths(knex, { visible });
  const filter = { ...options.filter, kinds: ['component' as const] };
  const offPath = () =>
    visibleReports(knex, { ...options, filter })
      .leftJoin('path_use', 'path_use.component_ref', 'report.entity_ref')
      .where(any =>
        any
          .whereNull('report.template_ref')
          .orWhereRaw('not (?)', [
            isAmongTexts(knex, 'report.template_ref', [...paths.keys()]),
          ]),
      );
  const reading = readingOf({ order: 'asc', from });
  const ref = knex.raw('report.entity_ref');
  const query = offPath()
    .select('report.entity_ref', {
      // The present name of one that is hidden is hidden, too.
      template_ref: knex.raw(
        'coalesce(path_use.renamed_from, report.template_ref)',
      ),
      value: ref,
    })
    .orderBy('report.entity_ref', reading.refOrder)
    .limit(limit + 1);
  if (from) whereRefBeyond(query, { ref, from, reading });
  const found: Array<{
    entity_ref: string;
    value: string;
    template_ref: string | null;
  }> = await query;
  const [{ count }] = await offPath().count({ count: '*' });
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  const templates = new Map(
    rows.map(row => [row.entity_ref, row.template_ref ?? undefined]),
  );
  const refs = [...templates.keys()];
  const tags = await readTags(knex, refs);
  const summaries = await readSummaries(knex, refs);
  return {
    items: summaries.map(summary => {
      const { entityRef, title, type, owner } = hideInSummary(summary, visible);
      const ofComponent = tags.get(entityRef) ?? [];
      const suited = suitedPath(
        { type, tags: ofComponent, languages: languagesIn(ofComponent) },
        [...paths.values()],
      );
      const goneTemplateRef = templates.get(entityRef);
      return {
        entityRef,
        title,
        ...(type === undefined ? {} : { type }),
        ...(owner.ref
          ? {
              owner: titled(owner.ref, owner.title),
            }
          : {}),
        ...(goneTemplateRef === undefined ? {} : { goneTemplateRef }),
        ...(suited ? { suited } : {}),
      };
    }),
    totalItems: Number(count),
    next,
    prev,
  };
}
