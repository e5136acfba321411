import type { Knex } from 'knex';
import { ErasedMeanwhileError, type EmailHash } from '../erasure';
import type {
  EncodedActivity,
  EncodedComponent,
  EncodedPerson,
  EncodedReading,
  EncodedWhoSet,
} from '../reading';
import type { FoundPathRecord } from '../scan/readPathRecords';
import { nowMs } from './clock';
import { finishScan, type SeenWishes } from './finishScan';
import { insertRows, type ColumnType } from './jsonRows';
import { markScoresDue } from './markScoresDue';
import { mergeReviews } from './mergeReviews';
import { saveRenames, type SettledRename } from './pathRenames';
import { lockErasedEmails, type ErasedEmails } from './readErasedEmails';
import { savePeople } from './savePeople';
import { settlePathUse } from './settlePathUse';
import { transaction } from './transaction';

export interface SaveKnowledgeOptions {
  repositoryId: string;
  /** Of the lease under which it was read. */
  ticket: string;
  /** What was asked for when it was read. */
  seen: SeenWishes;
  commit: string;
  readings: readonly EncodedReading[];
  /** What its folders record of golden paths. */
  records?: readonly FoundPathRecord[];
  /** What its history says of templates that were renamed. */
  renames?: readonly SettledRename[];
  /** Who was erased when it was read. */
  erased: ErasedEmails;
  /** With it, the reviews that hosts know are added. */
  emailHash?: EmailHash;
  dueInMs: number;
}

const KNOWLEDGE_COLUMNS: Record<string, ColumnType> = {
  repository_id: 'text',
  path: 'text',
  excludes: 'text',
  commit: 'text',
  engine_version: 'text',
  files: 'integer',
  commit_days: 'text',
  first_day: 'integer',
  last_day: 'integer',
  reviews_known: 'boolean',
  documentation_files: 'integer',
  documentation_people: 'integer',
  agent_assisted_share: 'float',
  jetbrains_bus_factor: 'integer',
  jetbrains_files: 'integer',
};

/**
 * Replaces what is known of a repository and ends the lease, or does nothing
 * and says false when the lease was lost meanwhile. One transaction: nobody
 * sees a repository half replaced. A page of rows is one statement, and the
 * thread is free between them.
 */
export async function saveKnowledge(
  knex: Knex,
  options: SaveKnowledgeOptions,
): Promise<boolean> {
  const { repositoryId, ticket, seen, readings, dueInMs } = options;
  return transaction(knex, async tx => {
    const kept = await finishScan(tx, {
      repositoryId,
      ticket,
      dueInMs,
      seen,
      changes: {
        scanned_hash: seen.wantedHash,
        reread_ticket: tx.raw(
          'case when reread_ticket = ? then null else reread_ticket end',
          [seen.rereadTicket ?? ''],
        ),
        scanned_commit: options.commit,
        scanned_at: nowMs(tx),
        checked_at: nowMs(tx),
        attempts: 0,
        status: 'ok',
        message: null,
        remedy: null,
      },
    });
    if (!kept) {
      return false;
    }
    await refuseIfErasedSince(tx, options.erased);
    await deleteKnowledge(tx, repositoryId);
    for (const reading of readings) {
      await insertReading(tx, repositoryId, reading);
    }
    if (options.emailHash) {
      const { emailHash } = options;
      await mergeReviews(tx, { repositoryId, emailHash });
    }
    await saveRecords(tx, options);
    const concerned = await saveRenames(tx, options.renames ?? []);
    const own: string[] = await tx('entity')
      .where({ repository_id: repositoryId })
      .pluck('entity_ref');
    const refs = [...new Set([...own, ...concerned])];
    await settlePathUse(tx, refs);
    await markScoresDue(tx, refs);
    return true;
  });
}

async function saveRecords(
  tx: Knex,
  { repositoryId, records = [] }: SaveKnowledgeOptions,
): Promise<void> {
  await tx('path_record').where({ repository_id: repositoryId }).delete();
  await insertRows(tx, {
    table: 'path_record',
    columns: {
      repository_id: 'text',
      path: 'text',
      template_ref: 'text',
      version: 'text',
      template_commit: 'text',
      template_path: 'text',
      problem: 'text',
    },
    rows: records.map(record => ({
      repository_id: repositoryId,
      path: record.path,
      ...('problem' in record
        ? { problem: record.problem }
        : {
            template_ref: record.templateRef,
            version: record.version,
            template_commit: record.templateCommit,
            template_path: record.templatePath,
          }),
    })),
  });
}

/**
 * Somebody who was erased while the history was read is in it with a name. The
 * lock keeps erasures out until the reading is stored, when they find it.
 *
 * @throws ErasedMeanwhileError: it must be read again.
 */
async function refuseIfErasedSince(
  tx: Knex.Transaction,
  erased: ErasedEmails,
): Promise<void> {
  const now = await lockErasedEmails(tx);
  if ([...now.keys()].some(hash => !erased.has(hash))) {
    throw new ErasedMeanwhileError();
  }
}

async function deleteKnowledge(tx: Knex, repositoryId: string): Promise<void> {
  const ids = tx('knowledge')
    .where({ repository_id: repositoryId })
    .select('id');
  await tx('component_person').whereIn('knowledge_id', ids.clone()).delete();
  await tx('who_set').whereIn('knowledge_id', ids.clone()).delete();
  await tx('knowledge').where({ repository_id: repositoryId }).delete();
}

async function insertReading(
  tx: Knex.Transaction,
  repositoryId: string,
  reading: EncodedReading,
): Promise<void> {
  const personIds = new Int32Array(reading.people);
  for (const page of reading.peoplePages) {
    const people: EncodedPerson[] = JSON.parse(page);
    await savePeople(tx, { people, ids: personIds });
  }
  const knowledgeIds = new Map<string, number>();
  for (const page of reading.componentPages) {
    const components: EncodedComponent[] = JSON.parse(page);
    const inserted = await insertRows<{ id: number; path: string }>(tx, {
      table: 'knowledge',
      columns: KNOWLEDGE_COLUMNS,
      rows: components.map(component => ({
        ...component,
        repository_id: repositoryId,
        excludes: reading.excludesHash,
        commit: reading.commit,
        engine_version: reading.engineVersion,
      })),
      returning: ['id', 'path'],
    });
    inserted.forEach(row => knowledgeIds.set(row.path, row.id));
  }
  for (const page of reading.activityPages) {
    const activity: EncodedActivity[] = JSON.parse(page);
    await insertRows(tx, {
      table: 'component_person',
      columns: {
        knowledge_id: 'integer',
        person_id: 'integer',
        authored: 'text',
        reviewed: 'text',
        changes: 'integer',
      },
      rows: activity.map(([path, person, authored, reviewed, changes]) => ({
        knowledge_id: knowledgeIds.get(path),
        person_id: personIds[person],
        authored,
        reviewed,
        changes,
      })),
    });
  }
  for (const page of reading.whoSetPages) {
    const whoSets: EncodedWhoSet[] = JSON.parse(page);
    await insertRows(tx, {
      table: 'who_set',
      columns: {
        knowledge_id: 'integer',
        folder: 'text',
        people: 'text',
        files: 'integer',
      },
      rows: whoSets.map(([path, folder, people, files]) => ({
        knowledge_id: knowledgeIds.get(path),
        folder,
        people: JSON.stringify(
          people.map(person => personIds[person]).sort((a, b) => a - b),
        ),
        files,
      })),
    });
  }
}
