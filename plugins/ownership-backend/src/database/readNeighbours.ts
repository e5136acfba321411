import type { Knex } from 'knex';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import type { Reach } from './visibleReports';
import { visibleReports } from './visibleReports';

/** Neighbours of each kind; what is farther away says little. Judgement. */
const MOST_NEIGHBOURS = 200;

/** Where an entity is. */
export interface Place {
  entityRef: string;
  repositoryId: string;
  path: string;
  /** Missing where the caller may not see it. */
  systemRef?: string;
  /** Missing where the caller may not see it. */
  templateRef?: string;
}

/** What is near to an entity, by row of its knowledge. */
export interface Neighbours {
  /** Folders of the same repository with their paths, nearest first. */
  nearby: Map<number, string>;
  inSystem: Set<number>;
  onSamePath: Set<number>;
}

/**
 * Components near to an entity that the caller may see, at most 200 of each
 * kind however many there are: those of the same repository with most of the
 * path in common, and of the same system and golden path the most active ones.
 */
export async function readNeighbours(
  knex: Knex,
  { place, ...reach }: Reach & { place: Place },
): Promise<Neighbours> {
  const { entityRef, repositoryId, path, systemRef, templateRef } = place;
  const others = () =>
    visibleReports(knex, { ...reach, filter: { kinds: ['component'] } })
      .join('entity', 'entity.entity_ref', 'report.entity_ref')
      .join('knowledge', ENTITY_KNOWLEDGE)
      .whereNot('report.entity_ref', entityRef)
      // Another entity at the same place is the same work.
      .whereNot(same =>
        same.where({
          'entity.repository_id': repositoryId,
          'entity.path': path,
        }),
      )
      .limit(MOST_NEIGHBOURS);
  const mostActive = async (
    column: string,
    ref: string | undefined,
  ): Promise<Set<number>> =>
    ref === undefined
      ? new Set()
      : new Set(
          await others()
            .where(column, ref)
            .orderBy('report.activity', 'desc')
            .orderBy('report.entity_ref')
            .pluck('knowledge.id'),
        );
  const nearby: Array<{ id: number; path: string }> = await others()
    .where('entity.repository_id', repositoryId)
    .orderBy(inCommon(knex, path), 'desc')
    .orderBy('report.entity_ref')
    .select('knowledge.id', 'knowledge.path');
  return {
    nearby: new Map(nearby.map(row => [row.id, row.path])),
    inSystem: await mostActive('report.system_ref', systemRef),
    onSamePath: await mostActive('report.template_ref', templateRef),
  };
}

/** How many folders a path has in common with this one. */
function inCommon(knex: Knex, path: string): Knex.Raw {
  const names = path === '' ? [] : path.split('/');
  const folders = names
    .map((_, depth) => names.slice(0, depth + 1).join('/'))
    .reverse();
  if (folders.length === 0) {
    return knex.raw('0 + 0');
  }
  const cases = folders.map(
    () => "when knowledge.path || '/' like ? escape '!' then ?",
  );
  return knex.raw(`case ${cases.join(' ')} else 0 end`, [
    ...folders.flatMap((folder, index) => [
      `${folder.replace(/[!%_]/g, sign => `!${sign}`)}/%`,
      folders.length - index,
    ]),
  ]);
}
