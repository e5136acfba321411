import type { Knex } from 'knex';
import type { StoredReport } from '../report';
import { chunks } from './chunks';
import { countOpenFindings } from './countOpenFindings';
import { visibleReports, type Reach } from './visibleReports';

/**
 * The stored report of one entity; undefined when there is none that the
 * caller may see. Missing and hidden ones take the same query.
 */
export async function readReport(
  knex: Knex,
  { entityRef, ...reach }: Reach & { entityRef: string },
): Promise<StoredReport | undefined> {
  const row = await visibleReports(knex, { ...reach, withPaths: true })
    .join(
      'report_document as document',
      'document.entity_ref',
      'report.entity_ref',
    )
    .leftJoin('entity', 'entity.entity_ref', 'report.entity_ref')
    .leftJoin('repository', 'repository.id', 'entity.repository_id')
    .where('report.entity_ref', entityRef)
    .first('document.summary', 'document.detail', 'repository.scanned_at', {
      open_findings: countOpenFindings(knex, 'report.entity_ref'),
    });
  if (!row) {
    return undefined;
  }
  const detail: StoredReport['detail'] = JSON.parse(row.detail);
  // When it was read is no part of the report: the same commit gives the same.
  if (detail.evidence.commit !== undefined && row.scanned_at !== null) {
    const scannedAt = new Date(Number(row.scanned_at)).toISOString();
    detail.evidence = { ...detail.evidence, scannedAt };
  }
  const openFindings = Number(row.open_findings);
  return { summary: { ...JSON.parse(row.summary), openFindings }, detail };
}

/** Names of people by row id; erased ones have none. */
export async function readPersonNames(
  knex: Knex,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (const part of chunks(ids, 1)) {
    const rows = await knex('person')
      .whereIn('id', part)
      .whereNull('erased_at')
      .select('id', 'name');
    rows.forEach(row => row.name && names.set(row.id, row.name));
  }
  return names;
}

/** Names of users as the catalog has them, by ref. */
export async function readUserNames(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const part of chunks(refs, 1)) {
    const rows = await knex('catalog_user')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'name');
    rows.forEach(row => names.set(row.entity_ref, row.name));
  }
  return names;
}
