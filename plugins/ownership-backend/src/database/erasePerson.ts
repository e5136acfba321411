import { randomUUID } from 'node:crypto';
import { canonicalEmail, isPlaceholderEmail } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { EmailHash } from '../erasure';
import type { StoredHelper, StoredReport } from '../report';
import { chunks } from './chunks';
import { isPostgres, nowMs } from './clock';
import { forgetInScenarios } from './deleteScenarios';
import { ENTITY_KNOWLEDGE } from './entityKnowledge';
import { markScoresDue } from './markScoresDue';
import { readClaimed } from './readClaimed';
import { lockLinking, type SelfLinkRow } from './selfLinks';
import { transaction } from './transaction';
import { removeSelfLinks } from './unlinkIdentity';

export interface ErasePersonOptions {
  /** A user of the catalog, now or once. */
  userRef?: string;
  /** Addresses in histories. */
  emails?: readonly string[];
  hash: EmailHash;
}

/** Rows and addresses of one person. */
interface Identity {
  ids: readonly number[];
  emails: ReadonlySet<string>;
  /** Refs of the users that they are. */
  users: ReadonlySet<string>;
}

export interface ErasedPerson {
  /** How many identities lost their name. */
  people: number;
  /** How many addresses are kept as keyed hashes only. */
  emails: number;
}

/** Where the ref of a user says who did something. */
const AUTHORS: ReadonlyArray<[table: string, column: string]> = [
  ['verification', 'by_ref'],
  ['verification', 'answered_by'],
  ['transfer', 'proposed_by'],
  ['transfer', 'decided_by'],
  ['finding', 'snoozed_by'],
  ['finding_event', 'by_ref'],
  ['repository', 'requested_by'],
  ['scenario', 'created_by'],
];

/**
 * Takes a person's names, addresses, link to a user and authorship out of
 * every table. An unnamed person stays in the measures, and keyed hashes of the
 * addresses, by which later readings of a history know that the name must not
 * come back. What the catalog itself says of a user is the catalog's to erase.
 *
 * The lock is taken first and waits for readings that are being stored; those
 * that come later see the hashes.
 */
export async function erasePerson(
  knex: Knex,
  { userRef, emails = [], hash }: ErasePersonOptions,
): Promise<ErasedPerson> {
  return transaction(knex, async tx => {
    if (isPostgres(tx)) {
      await tx.raw('lock table erased_email in exclusive mode');
    }
    await lockLinking(tx);
    const known = await readIdentity(tx, { userRef, emails });
    await takeLinksBack(tx, { ...known, hash });
    const now = nowMs(tx);
    if (known.ids.length > 0 || known.emails.size > 0) {
      await hashEmails(tx, { ...known, hash, now });
    }
    for (const user of known.users) {
      await forgetUser(tx, user);
    }
    await unnameReports(tx, known);
    return { people: known.ids.length, emails: known.emails.size };
  });
}

/**
 * All rows and addresses of one person. Rows without a user belong to the
 * person when an address of theirs does; a row of another user does not, though
 * it may share an address.
 */
async function readIdentity(
  tx: Knex.Transaction,
  { userRef, emails }: { userRef?: string; emails: readonly string[] },
): Promise<Identity> {
  const mine = new Set(emails.map(canonicalEmail));
  const users = new Set(userRef === undefined ? [] : [userRef]);
  for (const part of chunks([...mine], 1)) {
    // Who linked an address themselves is not erased with it: the catalog does
    // not say that they are one.
    const found: string[] = await tx('identity_alias')
      .whereIn('email', part)
      .where(given => given.whereNull('origin').orWhereNot('origin', 'linked'))
      .pluck('user_ref');
    found.forEach(ref => users.add(ref));
  }
  const ids = new Set<number>();
  for (const user of users) {
    const claimed = await readClaimed(tx, user);
    const add = (found: readonly string[]) =>
      found
        .filter(email => !claimed.has(email))
        .forEach(email => mine.add(email));
    const aliases: string[] = await tx('identity_alias')
      .where({ user_ref: user })
      .pluck('email');
    add(aliases);
    const linked: number[] = await tx('person')
      .where({ user_ref: user })
      .pluck('id');
    linked.forEach(id => ids.add(id));
    for (const part of chunks(linked, 1)) {
      const links: string[] = await tx('person_link')
        .whereIn('person_id', part)
        .pluck('email');
      add(links);
    }
  }
  // Addresses of everybody are nobody's.
  [...mine].filter(isPlaceholderEmail).forEach(email => mine.delete(email));
  const found: Array<{ id: number; user_ref: string | null }> = [];
  for (const part of chunks([...mine], 1)) {
    found.push(
      ...(await tx('person_link')
        .join('person', 'person.id', 'person_link.person_id')
        .whereIn('person_link.email', part)
        .select('person.id', 'person.user_ref')),
    );
  }
  found
    .filter(row => row.user_ref === null || users.has(row.user_ref))
    .forEach(row => ids.add(row.id));
  return { ids: [...ids].sort((a, b) => a - b), emails: mine, users };
}

/**
 * Unnames all rows; the first stands for the person from now on. Without any
 * row one is made, so that the addresses have somebody to belong to.
 */
async function mergePeople(
  tx: Knex.Transaction,
  { ids, now }: { ids: readonly number[]; now: Knex.Raw },
): Promise<number> {
  const [first, ...others] = ids;
  const unnamed = {
    user_ref: null,
    name: null,
    name_key: null,
    erased_at: now,
  };
  if (first === undefined) {
    const [{ id }] = await tx('person')
      .insert({ ...unnamed, person_key: `erased:${randomUUID()}` })
      .returning('id');
    await tx('person')
      .where({ id })
      .update({ person_key: `erased:${id}` });
    return id;
  }
  // Their work becomes that of one person when it is read again.
  for (const part of chunks(others, 1)) {
    const repositories = tx('component_person')
      .join('knowledge', 'knowledge.id', 'component_person.knowledge_id')
      .whereIn('component_person.person_id', part)
      .select('knowledge.repository_id');
    await tx('repository')
      .whereIn('id', repositories)
      .update({ reread_ticket: randomUUID(), due_at: now });
  }
  for (const part of chunks(ids, 1)) {
    await tx('person_link').whereIn('person_id', part).delete();
    await tx('erased_email')
      .whereIn('person_id', part)
      .update({ person_id: first });
    await tx('person')
      .whereIn('id', part)
      .update({ ...unnamed, person_key: tx.raw("'erased:' || id") });
  }
  return first;
}

/**
 * What they linked is theirs no more, and neither is what others linked of
 * theirs. The histories are read again: an address that is not erased with them
 * is somebody of its own from now on.
 */
async function takeLinksBack(
  tx: Knex.Transaction,
  { emails, users, hash }: Identity & { hash: EmailHash },
): Promise<void> {
  const links = new Map<string, SelfLinkRow>();
  for (const part of chunks([...users], 1)) {
    const own: SelfLinkRow[] = await tx('identity_link').whereIn(
      'user_ref',
      part,
    );
    own.forEach(link => links.set(link.id, link));
  }
  for (const part of chunks([...emails], 1)) {
    const theirs: SelfLinkRow[] = await tx('identity_link').whereIn(
      'email',
      part,
    );
    theirs.forEach(link => links.set(link.id, link));
  }
  await removeSelfLinks(tx, { links: [...links.values()], emailHash: hash });
}

async function hashEmails(
  tx: Knex.Transaction,
  options: Identity & { hash: EmailHash; now: Knex.Raw },
): Promise<void> {
  const { ids, emails, hash, now } = options;
  const personId = await mergePeople(tx, { ids, now });
  const rows = [...emails].map(email => ({
    hash: hash.of(email),
    person_id: personId,
    erased_at: now,
  }));
  for (const part of chunks(rows, 3)) {
    await tx('erased_email')
      .insert(part)
      .onConflict('hash')
      .merge(['person_id', 'erased_at']);
  }
  for (const part of chunks([...emails], 1)) {
    await tx('identity_alias').whereIn('email', part).delete();
  }
}

async function forgetUser(
  tx: Knex.Transaction,
  userRef: string,
): Promise<void> {
  for (const [table, column] of AUTHORS) {
    await tx(table)
      .where(column, userRef)
      .update({ [column]: null });
  }
  await forgetInScenarios(tx, { userRef });
  await tx('identity_alias').where({ user_ref: userRef }).delete();
  await tx('inventory_draft').where({ entity_ref: userRef }).delete();
  const user = await tx('catalog_user')
    .where({ entity_ref: userRef })
    .whereNull('absent_since_at')
    .first('facts_json');
  if (user) {
    // The catalog has them, and groups count them: without name and address.
    const { email: _email, ...facts } = JSON.parse(user.facts_json ?? '{}');
    const unnamed = { ...facts, name: '', hostAddresses: [] };
    await tx('catalog_user')
      .where({ entity_ref: userRef })
      .update({ name: '', facts_json: JSON.stringify(unnamed), etag: null });
    return;
  }
  await tx('catalog_user').where({ entity_ref: userRef }).delete();
  await tx('catalog_ref')
    .where({ entity_ref: userRef })
    .update({ entity_ref: tx.raw("'erased:' || no") });
}

/** Has the reports made anew, and names nobody in them until then. */
async function unnameReports(
  tx: Knex.Transaction,
  { ids, users }: Identity,
): Promise<void> {
  const refs = new Set<string>();
  for (const part of chunks(ids, 1)) {
    const found: string[] = await tx('component_person')
      .join('knowledge', 'knowledge.id', 'component_person.knowledge_id')
      .join('entity', ENTITY_KNOWLEDGE)
      .whereIn('component_person.person_id', part)
      .distinct()
      .pluck('entity.entity_ref');
    found.forEach(ref => refs.add(ref));
  }
  const list = [...refs].sort();
  const gone = (helper: StoredHelper) =>
    ids.includes(helper.personId ?? -1) || users.has(helper.userRef ?? '');
  for (const part of chunks(list, 1)) {
    const rows: Array<{ entity_ref: string; detail: string }> = await tx(
      'report_document',
    )
      .whereIn('entity_ref', part)
      .select('entity_ref', 'detail');
    for (const row of rows) {
      const detail: StoredReport['detail'] = JSON.parse(row.detail);
      const { helpers, learnerRef, ...rest } = detail;
      const isLearner = users.has(learnerRef ?? '');
      if (isLearner || helpers.some(gone)) {
        const kept = {
          ...rest,
          helpers: helpers.filter(helper => !gone(helper)),
          ...(isLearner ? {} : { learnerRef }),
        };
        await tx('report_document')
          .where({ entity_ref: row.entity_ref })
          .update({ detail: JSON.stringify(kept) });
      }
    }
  }
  await markScoresDue(tx, list);
}
