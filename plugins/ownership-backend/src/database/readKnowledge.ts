import type { Knex } from 'knex';
import type { ComponentKnowledge } from '@stewardship/bus-factor';
import { Breather } from '../loop';
import { chunks } from './chunks';
import { decodeDayCounts, decodeDays } from './days';
import { jsonRows } from './jsonRows';
import type { ComponentPersonRow, KnowledgeRow, WhoSetRow } from './tables';

/** A component's knowledge as the measures take it, with its people's rows. */
export interface StoredKnowledge {
  repositoryId: string;
  excludes: string;
  commit: string;
  component: ComponentKnowledge;
  /** By index of the component's people. */
  people: StoredPerson[];
}

export interface StoredPerson {
  id: number;
  key: string;
  userRef?: string;
}

/**
 * What is known of some folders, and of no others: a page of components out of
 * a large monorepo must not read all of it each time.
 */
export async function readKnowledge(
  knex: Knex,
  folders: ReadonlyArray<{ repositoryId: string; path: string }>,
): Promise<StoredKnowledge[]> {
  const wanted = new Map(
    folders.map(folder => [`${folder.repositoryId}\n${folder.path}`, folder]),
  );
  const result: StoredKnowledge[] = [];
  for (const part of chunks([...wanted.values()], 2)) {
    const candidates: KnowledgeRow[] = await knex('knowledge')
      .whereIn('repository_id', [...new Set(part.map(f => f.repositoryId))])
      .whereIn('path', [...new Set(part.map(f => f.path))]);
    const inPart = new Set(part);
    const rows = candidates.filter(row =>
      inPart.has(wanted.get(`${row.repository_id}\n${row.path}`)!),
    );
    const ids = rows.map(row => row.id);
    const activity: ComponentPersonRow[] = await knex(
      'component_person',
    ).whereIn('knowledge_id', ids);
    const whoSets: WhoSetRow[] = await knex('who_set')
      .whereIn('knowledge_id', ids)
      .orderBy('id');
    const people = await readPeople(knex, { activity, whoSets });
    const activityOf = groupBy(activity);
    const whoSetsOf = groupBy(whoSets);
    for (const row of rows) {
      result.push(
        assembleKnowledge(row, {
          activity: activityOf.get(row.id) ?? [],
          whoSets: whoSetsOf.get(row.id) ?? [],
          people,
        }),
      );
    }
  }
  return result;
}

/** People of these rows by id. */
export async function readPeople(
  knex: Knex,
  options: {
    activity: ReadonlyArray<Pick<ComponentPersonRow, 'person_id'>>;
    whoSets: readonly WhoSetRow[];
    /** Who is known already. */
    known?: ReadonlyMap<number, StoredPerson>;
  },
): Promise<ReadonlyMap<number, StoredPerson>> {
  const { activity, whoSets, known } = options;
  const breather = new Breather();
  const ids = new Set<number>(activity.map(row => row.person_id));
  for (const { people } of whoSets) {
    JSON.parse(people).forEach((id: number) => ids.add(id));
    await breather.breathe();
  }
  const found = new Map(known);
  const missing = [...ids].filter(id => !found.has(id));
  if (missing.length === 0) {
    return found;
  }
  const rows = await knex('person')
    .join(
      jsonRows(knex, {
        columns: { id: 'integer' },
        rows: missing.map(id => ({ id })),
      }),
      'r.id',
      'person.id',
    )
    .select('person.id', 'person.person_key', 'person.user_ref');
  for (const row of rows) {
    found.set(row.id, {
      id: row.id,
      key: row.person_key,
      userRef: row.user_ref ?? undefined,
    });
  }
  return found;
}

/**
 * The knowledge of one folder out of its rows. People come in the order of
 * their key, which is the same in every database.
 */
export function assembleKnowledge(
  row: KnowledgeRow,
  parts: {
    activity: readonly ComponentPersonRow[];
    whoSets: readonly WhoSetRow[];
    people: ReadonlyMap<number, StoredPerson>;
  },
): StoredKnowledge {
  const whoSets = parts.whoSets.map(set => ({
    folder: set.folder,
    files: set.files,
    ids: JSON.parse(set.people) as number[],
  }));
  const involved = new Set([
    ...parts.activity.map(entry => entry.person_id),
    ...whoSets.flatMap(({ ids }) => ids),
  ]);
  const people = [...involved]
    .flatMap(id => parts.people.get(id) ?? [])
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const component: ComponentKnowledge = {
    path: row.path,
    files: row.files,
    commitDays: decodeDayCounts(row.commit_days),
    firstDay: row.first_day ?? undefined,
    lastDay: row.last_day ?? undefined,
    activity: parts.activity
      .filter(isActive)
      .map(entry => ({
        person: indexOf.get(entry.person_id)!,
        authored: decodeDays(entry.authored),
        reviewed: decodeDays(entry.reviewed),
        changes: entry.changes,
      }))
      .sort((a, b) => a.person - b.person),
    whoSets: whoSets.map(({ folder, files, ids }) => ({
      folder,
      files,
      people: ids.map(id => indexOf.get(id)!).sort((a, b) => a - b),
    })),
    reviewsKnown: Boolean(row.reviews_known),
    documentation: {
      files: row.documentation_files,
      people: row.documentation_people,
    },
    agentAssistedShare: row.agent_assisted_share,
    ...(row.jetbrains_bus_factor === null ||
    row.jetbrains_bus_factor === undefined
      ? {}
      : {
          jetbrains: {
            busFactor: row.jetbrains_bus_factor,
            files: row.jetbrains_files ?? 0,
          },
        }),
  };
  return {
    repositoryId: row.repository_id,
    excludes: row.excludes,
    commit: row.commit,
    component,
    people,
  };
}

/** An author who only ever worked elsewhere has a row to be found by. */
function isActive(entry: ComponentPersonRow): boolean {
  return entry.authored !== '' || entry.reviewed !== '' || entry.changes > 0;
}

export function groupBy<T extends { knowledge_id: number }>(
  rows: readonly T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.knowledge_id);
    if (group) group.push(row);
    else groups.set(row.knowledge_id, [row]);
  }
  return groups;
}
