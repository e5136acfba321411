import type { PathSource } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';

/** What is stored of an entity and the template that it came from. */
export interface PathUse {
  version?: string;
  templateCommit?: string;
  source: PathSource;
}

/** Why the record in an entity's folder cannot be read, if there is one. */
export async function readRecordProblem(
  knex: Knex,
  entityRef: string,
): Promise<string | undefined> {
  const row: { problem: string | null } | undefined = await knex('entity')
    .join('path_record', join =>
      join
        .on('path_record.repository_id', 'entity.repository_id')
        .andOn('path_record.path', 'entity.path'),
    )
    .where('entity.entity_ref', entityRef)
    .first('path_record.problem');
  return row?.problem ?? undefined;
}

/** Undefined where nothing says any more that the entity came from it. */
export async function readPathUse(
  knex: Knex,
  { entityRef, templateRef }: { entityRef: string; templateRef: string },
): Promise<PathUse | undefined> {
  const row:
    | {
        version: string | null;
        template_commit: string | null;
        source: PathSource;
      }
    | undefined = await knex('path_use')
    .where({ component_ref: entityRef, template_ref: templateRef })
    .first('version', 'template_commit', 'source');
  return (
    row && {
      ...(row.version === null ? {} : { version: row.version }),
      ...(row.template_commit === null
        ? {}
        : { templateCommit: row.template_commit }),
      source: row.source,
    }
  );
}
