import type { Knex } from 'knex';
import type { FindingRecord } from '../finding';
import { Breather } from '../loop';
import type { VerificationRecord } from '../verification';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import { toFindingRecord, type FindingRow } from './findingRows';
import { isAmongTexts } from './isAmongTexts';
import { idRows } from './idRows';
import {
  assembleKnowledge,
  groupBy,
  readPeople,
  type StoredKnowledge,
  type StoredPerson,
} from './readKnowledge';
import type {
  ComponentPersonRow,
  ComponentRow,
  KnowledgeRow,
  RepositoryStatusRow,
  WhoSetRow,
} from './tables';
import { toVerificationRecord, type VerificationRow } from './verificationRows';

/** An entity with what the database has on it. */
export interface ScoreInputs {
  entity: ComponentRow & {
    domain_ref: string | null;
    /** What it came from, as catalog and repository say together. */
    template_ref: string | null;
    /** What it says that it came from, where that is an old name. */
    renamed_from: string | null;
    entity_no: number | null;
  };
  repository?: Pick<
    RepositoryStatusRow,
    'status' | 'message' | 'remedy' | 'notes'
  >;
  verifications: VerificationRecord[];
  findings: FindingRecord[];
  /** Decoded when asked for: all of a page at once would take memory. */
  knowledge(): StoredKnowledge | undefined;
}

type InputRow = ScoreInputs['entity'] &
  RepositoryStatusRow & {
    known_repository: string | null;
    knowledge_id: number | null;
  } & Omit<KnowledgeRow, 'id' | 'repository_id'>;

export interface ScoreInputsOptions {
  entityRefs: readonly string[];
  /** Only those that are claimed under it, with their findings. */
  ticket?: number;
}

/**
 * What the reports of a page of entities are made from, in one statement for
 * each kind of row, however many entities there are.
 */
export async function readScoreInputs(
  knex: Knex,
  options: ScoreInputsOptions,
): Promise<ScoreInputs[]> {
  const { entityRefs, ticket } = options;
  const rows = await readEntities(knex, options);
  const ids = [...new Set(rows.flatMap(row => row.knowledge_id ?? []))];
  const activity = await readActivity(knex, ids);
  const whoSets: WhoSetRow[] =
    ids.length === 0
      ? []
      : await knex('who_set')
          .join(idRows(knex, ids), 'r.id', 'who_set.knowledge_id')
          .orderBy('who_set.id')
          .select('who_set.*');
  const people = await readPeople(knex, {
    activity: [],
    whoSets,
    known: await peopleIn(activity),
  });
  const verifications = await readVerifications(knex, entityRefs);
  const findings =
    ticket === undefined
      ? new Map<string, FindingRecord[]>()
      : await readFindings(knex, entityRefs);
  const activityOf = groupBy(activity);
  const whoSetsOf = groupBy(whoSets);
  return rows.map(row => ({
    entity: row,
    ...(row.known_repository === null ? {} : { repository: row }),
    verifications: verifications.get(row.entity_ref) ?? [],
    findings: findings.get(row.entity_ref) ?? [],
    knowledge: () => {
      const { knowledge_id: id, repository_id: repositoryId } = row;
      if (id === null || repositoryId === null) {
        return undefined;
      }
      return assembleKnowledge(
        { ...row, id, repository_id: repositoryId },
        {
          activity: activityOf.get(id) ?? [],
          whoSets: whoSetsOf.get(id) ?? [],
          people,
        },
      );
    },
  }));
}

function readEntities(
  knex: Knex,
  options: ScoreInputsOptions,
): Promise<InputRow[]> {
  const { entityRefs, ticket } = options;
  return knex('entity')
    .leftJoin('catalog_ref as ref', 'ref.entity_ref', 'entity.entity_ref')
    .leftJoin('repository', 'repository.id', 'entity.repository_id')
    .leftJoin('path_use', 'path_use.component_ref', 'entity.entity_ref')
    .leftJoin('knowledge', ENTITY_KNOWLEDGE)
    .where(isAmongTexts(knex, 'entity.entity_ref', entityRefs))
    .where(ticket === undefined ? {} : { 'entity.score_due_at': ticket })
    .orderBy('entity.entity_ref')
    .select(
      'knowledge.*',
      'knowledge.id as knowledge_id',
      'entity.*',
      'ref.no as entity_no',
      'path_use.template_ref',
      'path_use.renamed_from',
      'repository.id as known_repository',
      'repository.status',
      'repository.message',
      'repository.remedy',
      'repository.notes',
    );
}

/** With their people: most rows of a page are of a few people. */
async function readActivity(
  knex: Knex,
  ids: readonly number[],
): Promise<ActivityRow[]> {
  if (ids.length === 0) {
    return [];
  }
  return knex('component_person as knows')
    .join(idRows(knex, ids), 'r.id', 'knows.knowledge_id')
    .join('person', 'person.id', 'knows.person_id')
    .select('knows.*', 'person.person_key', 'person.user_ref');
}

type ActivityRow = ComponentPersonRow & {
  person_key: string;
  user_ref: string | null;
};

async function peopleIn(
  activity: readonly ActivityRow[],
): Promise<Map<number, StoredPerson>> {
  const breather = new Breather();
  const people = new Map<number, StoredPerson>();
  for (const { person_id: id, person_key: key, user_ref: ref } of activity) {
    if (!people.has(id)) people.set(id, { id, key, userRef: ref ?? undefined });
    await breather.breathe();
  }
  return people;
}

async function readVerifications(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, VerificationRecord[]>> {
  const rows: VerificationRow[] = await knex('verification')
    .where(isAmongTexts(knex, 'entity_ref', entityRefs))
    .whereNull('void_at');
  return byEntity(rows.map(toVerificationRecord));
}

async function readFindings(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, FindingRecord[]>> {
  const rows: FindingRow[] = await knex('finding').where(
    isAmongTexts(knex, 'entity_ref', entityRefs),
  );
  return byEntity(rows.map(toFindingRecord));
}

function byEntity<T extends { entityRef: string }>(
  records: readonly T[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    const known = found.get(record.entityRef);
    if (known) known.push(record);
    else found.set(record.entityRef, [record]);
  }
  return found;
}
