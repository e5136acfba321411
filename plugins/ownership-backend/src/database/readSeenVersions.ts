import type { Knex } from 'knex';
import type { SeenVersion } from '../goldenPath';
import { isAmongTexts } from './isAmongTexts';

/** Versions at which templates were seen, by the template's ref. */
export async function readSeenVersions(
  knex: Knex,
  templateRefs: readonly string[],
): Promise<Map<string, SeenVersion[]>> {
  const rows: Array<{
    template_ref: string;
    version: string;
    first_seen_at: number | string;
  }> = await knex('path_version').where(
    isAmongTexts(knex, 'template_ref', templateRefs),
  );
  const seen = new Map<string, SeenVersion[]>();
  for (const { template_ref: ref, version, first_seen_at: at } of rows) {
    const ofPath = seen.get(ref) ?? [];
    ofPath.push({ version, firstSeenAtMs: Number(at) });
    seen.set(ref, ofPath);
  }
  return seen;
}
