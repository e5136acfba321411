import type { Knex } from 'knex';
import type {
  ComponentKnowledge,
  RepositoryKnowledge,
} from '@stewardship/bus-factor';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { encodeDayCounts, encodeDays } from './days';
import { finishRow, type SeenWishes } from './finishRow';
import { markScoresDue } from './markScoresDue';
import { savePeople } from './savePeople';
import { transaction } from './transaction';

export interface SaveKnowledgeOptions {
  repositoryId: string;
  /** Of the lease under which it was read. */
  ticket: string;
  /** What was asked for when it was read. */
  seen: SeenWishes;
  readings: ReadonlyArray<{
    excludesHash: string;
    knowledge: RepositoryKnowledge;
  }>;
  dueInMs: number;
}

/**
 * Replaces what is known of a repository and ends the lease, or does nothing
 * and says false when the lease was lost meanwhile. One transaction: nobody
 * sees a repository half replaced.
 */
export async function saveKnowledge(
  knex: Knex,
  options: SaveKnowledgeOptions,
): Promise<boolean> {
  const { repositoryId, ticket, seen, readings, dueInMs } = options;
  return transaction(knex, async tx => {
    const kept = await finishRow(tx, {
      table: 'repository',
      id: repositoryId,
      ticket,
      dueInMs,
      seen,
      changes: {
        scanned_hash: seen.wantedHash,
        reread_ticket: tx.raw(
          'case when reread_ticket = ? then null else reread_ticket end',
          [seen.rereadTicket ?? ''],
        ),
        scanned_commit: readings[0]?.knowledge.commit ?? null,
        scanned_at: nowMs(tx),
        attempts: 0,
        status: 'ok',
        message: null,
        remedy: null,
      },
    });
    if (!kept) {
      return false;
    }
    await deleteKnowledge(tx, repositoryId);
    for (const { excludesHash, knowledge } of readings) {
      const personIds = await savePeople(tx, knowledge.people);
      for (const component of knowledge.components) {
        await insertComponent(tx, {
          repositoryId,
          excludesHash,
          knowledge,
          component,
          personIds,
        });
      }
    }
    const refs = await tx('entity')
      .where({ repository_id: repositoryId })
      .pluck('entity_ref');
    await markScoresDue(tx, refs);
    return true;
  });
}

async function deleteKnowledge(tx: Knex, repositoryId: string): Promise<void> {
  const ids = tx('knowledge')
    .where({ repository_id: repositoryId })
    .select('id');
  await tx('component_person').whereIn('knowledge_id', ids.clone()).delete();
  await tx('who_set').whereIn('knowledge_id', ids.clone()).delete();
  await tx('knowledge').where({ repository_id: repositoryId }).delete();
}

async function insertComponent(
  tx: Knex,
  options: {
    repositoryId: string;
    excludesHash: string;
    knowledge: RepositoryKnowledge;
    component: ComponentKnowledge;
    personIds: readonly number[];
  },
): Promise<void> {
  const { repositoryId, excludesHash, knowledge, component, personIds } =
    options;
  const [{ id }] = await tx('knowledge')
    .insert({
      repository_id: repositoryId,
      path: component.path,
      excludes: excludesHash,
      commit: knowledge.commit,
      engine_version: knowledge.engineVersion,
      files: component.files,
      commit_days: encodeDayCounts(component.commitDays),
      first_day: component.firstDay ?? null,
      last_day: component.lastDay ?? null,
      reviews_known: component.reviewsKnown,
      documentation_files: component.documentation.files,
      documentation_people: component.documentation.people,
      agent_assisted_share: component.agentAssistedShare,
    })
    .returning('id');
  const activity = component.activity.map(entry => ({
    knowledge_id: id,
    person_id: personIds[entry.person],
    authored: encodeDays(entry.authored),
    reviewed: encodeDays(entry.reviewed),
    changes: entry.changes,
  }));
  for (const part of chunks(activity, 5)) {
    await tx('component_person').insert(part);
  }
  const whoSets = component.whoSets.map(set => ({
    knowledge_id: id,
    folder: set.folder,
    people: JSON.stringify(
      set.people.map(person => personIds[person]).sort((a, b) => a - b),
    ),
    files: set.files,
  }));
  for (const part of chunks(whoSets, 4)) {
    await tx('who_set').insert(part);
  }
}
