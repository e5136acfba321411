import { pathCurrency } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { isBehind } from '../goldenPath';
import type { GoldenPathFacts, UserFacts } from '../inventory';
import type { StoredReport } from '../report';
import { nowMs } from './clock';
import { isAmongTexts } from './isAmongTexts';

/** An entity that is behind its path, and who would learn most from an update. */
export interface DueUpdate {
  entityRef: string;
  /** The newest of the template. */
  version: string;
  repositoryUrl: string;
  /** Private addresses that hosts give to accounts of the candidate. */
  addresses: readonly string[];
}

/**
 * Entities behind their path whose candidate has not been asked for this
 * version yet, and at which it is time to look.
 */
export async function readDueUpdates(
  knex: Knex,
  { limit }: { limit: number },
): Promise<DueUpdate[]> {
  const templates: GoldenPathFacts[] = (
    await knex('golden_path').orderBy('entity_ref').pluck('facts')
  ).map(facts => JSON.parse(facts));
  const found: DueUpdate[] = [];
  for (const template of templates) {
    if (template.version === undefined || found.length >= limit) continue;
    const rows = await dueOf(knex, {
      templateRef: template.entityRef,
      newest: template.version,
      limit: limit - found.length,
    });
    found.push(...(await withCandidates(knex, rows, template.version)));
  }
  return found;
}

interface DueRow {
  entity_ref: string;
  target: string;
  detail: string;
}

async function dueOf(
  knex: Knex,
  options: { templateRef: string; newest: string; limit: number },
): Promise<DueRow[]> {
  const { templateRef, newest, limit } = options;
  const used: string[] = await knex('path_use')
    .where('template_ref', templateRef)
    .whereNotNull('version')
    .distinct('version')
    .pluck('version');
  const behind = used.filter(version =>
    isBehind(pathCurrency(version, newest)),
  );
  return knex('path_use')
    .join('entity', 'entity.entity_ref', 'path_use.component_ref')
    .join('repository', 'repository.id', 'entity.repository_id')
    .join(
      'report_document as document',
      'document.entity_ref',
      'path_use.component_ref',
    )
    .leftJoin('path_review as review', join =>
      join
        .on('review.entity_ref', 'path_use.component_ref')
        .andOnVal('review.version', newest),
    )
    .where('path_use.template_ref', templateRef)
    .where(isAmongTexts(knex, 'path_use.version', behind))
    .where('repository.kind', 'url')
    .where(due =>
      due
        .whereNull('review.entity_ref')
        .orWhere('review.due_at', '<=', nowMs(knex)),
    )
    .orderBy('path_use.component_ref')
    .limit(limit)
    .select('entity.entity_ref', 'repository.target', 'document.detail');
}

async function withCandidates(
  knex: Knex,
  rows: readonly DueRow[],
  version: string,
): Promise<DueUpdate[]> {
  const learners = new Map(
    rows.map(({ entity_ref: ref, detail }) => {
      const { learnerRef }: StoredReport['detail'] = JSON.parse(detail);
      return [ref, learnerRef];
    }),
  );
  const users: Array<{ entity_ref: string; facts_json: string | null }> =
    await knex('catalog_user')
      .where(
        isAmongTexts(
          knex,
          'entity_ref',
          [...learners.values()].filter(ref => ref !== undefined),
        ),
      )
      .whereNull('absent_since_at')
      .select('entity_ref', 'facts_json');
  const addresses = new Map(
    users.map(({ entity_ref: ref, facts_json: json }) => {
      const { hostAddresses = [] }: Partial<UserFacts> = JSON.parse(
        json ?? '{}',
      );
      return [ref, hostAddresses];
    }),
  );
  return rows.map(({ entity_ref: entityRef, target }) => ({
    entityRef,
    version,
    repositoryUrl: target,
    addresses: addresses.get(learners.get(entityRef) ?? '') ?? [],
  }));
}

/** Notes that the candidate was asked, or when to look again. */
export async function savePathReview(
  knex: Knex,
  options: { entityRef: string; version: string; againInMs?: number },
): Promise<void> {
  const { entityRef, version, againInMs } = options;
  await knex('path_review')
    .insert({
      entity_ref: entityRef,
      version,
      due_at: againInMs === undefined ? null : nowMs(knex, againInMs),
    })
    .onConflict('entity_ref')
    .merge();
}
