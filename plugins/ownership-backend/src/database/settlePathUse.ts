import type { PathSource } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { EntityFacts } from '../inventory';
import { isAmongTexts } from './isAmongTexts';
import { insertRows } from './jsonRows';
import { lockEntities, readRenames } from './pathRenames';

interface SaidRow {
  entity_ref: string;
  facts: string;
  template_ref: string | null;
  version: string | null;
  template_commit: string | null;
}

interface UseRow {
  component_ref: string;
  template_ref: string;
  version?: string;
  template_commit?: string;
  source: PathSource;
  renamed_from?: string;
}

/**
 * Works out which template entities came from: what the catalog says counts
 * before what the repository records, which adds what the catalog does not say
 * of the same template. One that was renamed counts by its new name.
 *
 * Entities are held meanwhile: the repository of a template settles those of
 * others.
 */
export async function settlePathUse(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<void> {
  await lockEntities(tx, entityRefs);
  const renames = await readRenames(tx);
  const rows: SaidRow[] = await tx('entity')
    .leftJoin('path_record', join =>
      join
        .on('path_record.repository_id', 'entity.repository_id')
        .andOn('path_record.path', 'entity.path'),
    )
    .where(isAmongTexts(tx, 'entity.entity_ref', entityRefs))
    .whereNull('entity.vanished_at')
    // A template is what things come from, whatever lies in its folder.
    .whereNot('entity.kind', 'template')
    .select(
      'entity.entity_ref',
      'entity.facts',
      'path_record.template_ref',
      'path_record.version',
      'path_record.template_commit',
    );
  await tx('path_use')
    .where(isAmongTexts(tx, 'component_ref', entityRefs))
    .delete();
  await insertRows(tx, {
    table: 'path_use',
    columns: {
      component_ref: 'text',
      template_ref: 'text',
      version: 'text',
      template_commit: 'text',
      source: 'text',
      renamed_from: 'text',
    },
    rows: rows.flatMap(row => useOf(row, renames) ?? []),
  });
}

function useOf(
  row: SaidRow,
  renames: ReadonlyMap<string, string>,
): UseRow | undefined {
  const facts: EntityFacts = JSON.parse(row.facts);
  const templateRef = facts.templateRef ?? row.template_ref ?? undefined;
  if (templateRef === undefined) {
    return undefined;
  }
  const isRecorded = row.template_ref === templateRef;
  const version =
    facts.templateVersion ?? (isRecorded ? row.version : undefined);
  const commit = isRecorded ? row.template_commit : undefined;
  const renamed = renames.get(templateRef);
  return {
    component_ref: row.entity_ref,
    template_ref: renamed ?? templateRef,
    ...(renamed ? { renamed_from: templateRef } : {}),
    ...(version ? { version } : {}),
    ...(commit ? { template_commit: commit } : {}),
    source: facts.templateRef ? facts.templateSource ?? 'annotation' : 'record',
  };
}
