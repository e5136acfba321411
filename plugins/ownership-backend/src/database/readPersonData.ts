import type { Knex } from 'knex';
import type { VisibleSet } from '../visibility';
import { chunks } from './chunks';
import { toNumber } from './clock';
import { decodeDays } from './days';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import { formatUtcDay } from '../time';

/** Days on which somebody worked in an entity's source. */
export interface PersonActivity {
  /** Missing for all together that the person may not see now. */
  entityRef?: string;
  authoredDays: string[];
  reviewedDays: string[];
}

/** Everything that the tables hold about one user. */
export interface StoredPersonData {
  user?: { name: string; provider: string };
  aliases: string[];
  /** Addresses that they linked themselves. */
  linkedIdentities: Array<Record<string, unknown>>;
  identities: Array<{ name?: string; emails: string[] }>;
  activity: PersonActivity[];
  verifications: Array<Record<string, unknown>>;
  verificationAnswers: Array<Record<string, unknown>>;
  transfersProposed: Array<Record<string, unknown>>;
  transfersDecided: Array<Record<string, unknown>>;
  snoozes: Array<Record<string, unknown>>;
  findingEvents: Array<Record<string, unknown>>;
  scanRequests: Array<Record<string, unknown>>;
  scenarios: Array<Record<string, unknown>>;
  /** What others keep that names them; not who, which is theirs. */
  scenariosNamingThem: Array<Record<string, unknown>>;
}

/**
 * What is stored about a user, for that user. Entities that the catalog hides
 * from them are not named: their days there are told as one.
 */
export async function readPersonData(
  knex: Knex,
  { userRef, visible }: { userRef: string; visible: VisibleSet },
): Promise<StoredPersonData> {
  const user = await knex('catalog_user')
    .where({ entity_ref: userRef })
    .first('name', 'provider');
  const aliases: string[] = await knex('identity_alias')
    .where({ user_ref: userRef })
    .orderBy('email')
    .pluck('email');
  const people: Array<{ id: number; name: string | null }> = await knex(
    'person',
  )
    .where({ user_ref: userRef })
    .select('id', 'name');
  const identities = [];
  for (const { id, name } of people) {
    const emails: string[] = await knex('person_link')
      .where({ person_id: id })
      .orderBy('email')
      .pluck('email');
    identities.push({ ...(name ? { name } : {}), emails });
  }
  const entityRef = (ref: unknown) =>
    typeof ref === 'string' && visible.has(ref) ? { entityRef: ref } : {};
  const records = (
    table: string,
    by: string,
    toRecord: (row: Record<string, unknown>) => Record<string, unknown>,
  ): Promise<Array<Record<string, unknown>>> =>
    knex(table)
      .where(by, userRef)
      .then((rows: Array<Record<string, unknown>>) => rows.map(toRecord));
  const findings: Array<{ id: string; entity_ref: string }> = await knex(
    'finding',
  )
    .whereIn(
      'id',
      knex('finding_event').where({ by_ref: userRef }).select('finding_id'),
    )
    .select('id', 'entity_ref');
  const findingRefs = new Map(findings.map(row => [row.id, row.entity_ref]));
  return {
    ...(user ? { user: { name: user.name, provider: user.provider } } : {}),
    aliases,
    linkedIdentities: await records('identity_link', 'user_ref', row => ({
      email: row.email,
      at: time(row.linked_at),
      basis: row.basis,
    })),
    identities,
    activity: await readActivity(knex, {
      personIds: people.map(({ id }) => id),
      visible,
    }),
    verifications: await records('verification', 'by_ref', row => ({
      ...entityRef(row.entity_ref),
      kind: row.kind,
      at: time(row.at),
      ...text('reason', row.reason),
    })),
    verificationAnswers: await records('verification', 'answered_by', row => ({
      ...entityRef(row.entity_ref),
      result: row.answer,
      at: time(row.answered_at),
      ...text('reason', row.answer_reason),
    })),
    transfersProposed: await records('transfer', 'proposed_by', row => ({
      ...entityRef(row.entity_ref),
      ...(visible.has(String(row.to_ref)) ? { to: row.to_ref } : {}),
      at: time(row.proposed_at),
      state: row.state,
      ...text('reason', row.reason),
    })),
    transfersDecided: await records('transfer', 'decided_by', row => ({
      ...entityRef(row.entity_ref),
      ...(visible.has(String(row.to_ref)) ? { to: row.to_ref } : {}),
      at: time(row.decided_at),
      state: row.state,
      ...text('reason', row.decision_reason),
    })),
    snoozes: await records('finding', 'snoozed_by', row => ({
      ...entityRef(row.entity_ref),
      kind: row.kind,
      until: time(row.snoozed_until_at),
      ...text('reason', row.snooze_reason),
    })),
    findingEvents: await records('finding_event', 'by_ref', row => ({
      ...entityRef(findingRefs.get(String(row.finding_id))),
      event: row.event,
      at: time(row.at),
      ...text('reason', row.reason),
    })),
    scanRequests: await records('repository', 'requested_by', row => ({
      at: time(row.requested_at),
    })),
    scenarios: await records('scenario', 'created_by', row => ({
      kind: JSON.parse(String(row.change)).kind,
      at: time(row.created_at),
      until: time(row.expires_at),
    })),
    scenariosNamingThem: (
      await knex('scenario')
        .join('scenario_person as named', 'named.scenario_id', 'scenario.id')
        .where('named.user_ref', userRef)
        .orderBy('scenario.created_at')
        .select('scenario.created_at', 'scenario.expires_at')
    ).map((row: Record<string, unknown>) => ({
      at: time(row.created_at),
      until: time(row.expires_at),
    })),
  };
}

/** Days on which a user worked, and on how much that they may see. */
export async function countOwnActivity(
  knex: Knex,
  { userRef, visible }: { userRef: string; visible: VisibleSet },
): Promise<{ days: number; entities: number }> {
  const personIds: number[] = await knex('person')
    .where({ user_ref: userRef })
    .pluck('id');
  const activity = await readActivity(knex, { personIds, visible });
  const days = activity.flatMap(({ authoredDays, reviewedDays }) => [
    ...authoredDays,
    ...reviewedDays,
  ]);
  return {
    days: new Set(days).size,
    entities: activity.filter(({ entityRef }) => entityRef).length,
  };
}

async function readActivity(
  knex: Knex,
  { personIds, visible }: { personIds: readonly number[]; visible: VisibleSet },
): Promise<PersonActivity[]> {
  const days = new Map<string, Days>();
  for (const part of chunks(personIds, 1)) {
    const rows: ActivityRow[] = await knex('component_person')
      .join('knowledge', 'knowledge.id', 'component_person.knowledge_id')
      .leftJoin('entity', ENTITY_KNOWLEDGE)
      .whereIn('component_person.person_id', part)
      .select(
        'entity.entity_ref',
        'component_person.authored',
        'component_person.reviewed',
      );
    for (const row of rows) {
      const ref = row.entity_ref ?? '';
      const key = visible.has(ref) ? ref : '';
      const known = days.get(key) ?? {
        authored: new Set(),
        reviewed: new Set(),
      };
      decodeDays(row.authored).forEach(day => known.authored.add(day));
      decodeDays(row.reviewed).forEach(day => known.reviewed.add(day));
      days.set(key, known);
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, { authored, reviewed }]) => ({
      ...(ref ? { entityRef: ref } : {}),
      authoredDays: toDays(authored),
      reviewedDays: toDays(reviewed),
    }));
}

interface Days {
  authored: Set<number>;
  reviewed: Set<number>;
}

interface ActivityRow {
  entity_ref: string | null;
  authored: string;
  reviewed: string;
}

function toDays(days: ReadonlySet<number>): string[] {
  return [...days].sort((a, b) => a - b).map(formatUtcDay);
}

function time(ms: unknown): string | undefined {
  const at = toNumber(ms);
  return at === undefined ? undefined : new Date(at).toISOString();
}

function text(name: string, value: unknown): Record<string, string> {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}
