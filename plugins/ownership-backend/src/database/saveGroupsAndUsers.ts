import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import type { EmailHash } from '../erasure';
import { aliasesOf, type AddedEvidence } from '../identity';
import {
  groupTree,
  type GroupFacts,
  type InventoryGroup,
  type UserFacts,
} from '../inventory';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { readDrafts, type DraftContent } from './inventoryDrafts';
import { lockErasedEmails, type ErasedEmails } from './readErasedEmails';
import { isAmongTexts } from './isAmongTexts';
import { lockSelfLinks } from './selfLinks';
import { saveAliases } from './saveAliases';
import { saveClosure } from './saveClosure';
import { syncRows } from './syncRows';

/** Groups and users as reports see them. */
export interface PeopleState {
  groups: ReadonlyMap<string, InventoryGroup & { escalation?: string }>;
  users: ReadonlyMap<string, KnownUser>;
}

export interface KnownUser {
  ref: string;
  name: string;
  provider: string;
  leftDay: number | undefined;
  present: boolean;
  escalation?: string;
}

/**
 * Stores what groups and users say anew, and works out from all of them who is
 * in which group, which group is below which, and which address is whose. Says
 * how it was before and how it is now.
 */
export async function saveGroupsAndUsers(
  tx: Knex.Transaction,
  options: {
    run: string;
    config: Pick<OwnershipConfig, 'people'>;
    emailHash: EmailHash;
    /** What adopters' resolvers say of who is who. */
    added?: AddedEvidence;
  },
): Promise<{ before: PeopleState; after: PeopleState }> {
  const { run, config, emailHash: hash } = options;
  const erased = await lockErasedEmails(tx);
  const before = await readPeopleState(tx);
  await saveGroups(tx, run);
  await saveUsers(tx, { run, hash, erased });
  const groups = await readGroupFacts(tx);
  const users = await readUserFacts(tx);
  const tree = groupTree(groups, users);
  await syncRows(tx, {
    table: 'catalog_group',
    key: 'entity_ref',
    keep: true,
    rows: tree.groups.map(group => ({
      entity_ref: group.ref,
      title: group.title ?? null,
      type: group.type ?? null,
      members: JSON.stringify(group.members),
      people: JSON.stringify(group.people),
    })),
  });
  await saveClosure(tx, { table: 'group_closure', closure: tree.closure });
  await saveAliases(tx, {
    users,
    keepOthers: options.added?.failed,
    aliases: aliasesOf(users, config, {
      added: options.added?.layers,
      linked: await lockSelfLinks(tx, config.people),
    }).filter(({ email }) => !erased.has(hash.of(email))),
  });
  return { before, after: await readPeopleState(tx) };
}

async function saveGroups(tx: Knex.Transaction, run: string): Promise<void> {
  const target = 'catalog_group';
  for await (const page of readDrafts(tx, { run, target, action: 'save' })) {
    for (const part of chunks(page, 5)) {
      await tx(target)
        .insert(
          part.map(({ entity_ref, etag, content }) => ({
            entity_ref,
            etag,
            facts_json: content,
            members: '[]',
            people: '[]',
          })),
        )
        .onConflict('entity_ref')
        .merge(['etag', 'facts_json']);
    }
  }
  for await (const page of readDrafts(tx, { run, target, action: 'remove' })) {
    const refs = page.map(row => row.entity_ref);
    await tx(target).where(isAmongTexts(tx, 'entity_ref', refs)).delete();
  }
}

/**
 * Users that the catalog has no more are kept with the time since when: a week
 * of absence means that they have left.
 */
async function saveUsers(
  tx: Knex.Transaction,
  options: { run: string; hash: EmailHash; erased: ErasedEmails },
): Promise<void> {
  const { run } = options;
  const target = 'catalog_user';
  for await (const page of readDrafts(tx, { run, target, action: 'save' })) {
    for (const part of chunks(page, 7)) {
      await tx(target)
        .insert(
          part.map(({ entity_ref, etag, content }) => {
            const facts = unnamedWhereErased(JSON.parse(content!), options);
            return {
              entity_ref,
              etag,
              facts_json: JSON.stringify(facts),
              name: facts.name,
              provider: facts.provider,
              left_day: facts.leftDay ?? null,
              absent_since_at: null,
            };
          }),
        )
        .onConflict('entity_ref')
        .merge();
    }
  }
  for await (const page of readDrafts(tx, { run, target, action: 'remove' })) {
    const refs = page.map(row => row.entity_ref);
    await tx(target)
      .where(isAmongTexts(tx, 'entity_ref', refs))
      .update({ absent_since_at: nowMs(tx), etag: null });
  }
}

/** Whom the catalog still has, and who was erased here. */
function unnamedWhereErased(
  facts: DraftContent<'catalog_user'>,
  { hash, erased }: { hash: EmailHash; erased: ErasedEmails },
): DraftContent<'catalog_user'> {
  const { email, ...rest } = facts;
  const emails = [...(email ? [email] : []), ...facts.hostAddresses];
  return emails.some(address => erased.has(hash.of(address)))
    ? { ...rest, name: '', hostAddresses: [] }
    : facts;
}

async function readGroupFacts(tx: Knex): Promise<GroupFacts[]> {
  const rows: GroupRow[] = await tx('catalog_group').orderBy('entity_ref');
  return rows.map(row => ({
    children: [],
    parents: [],
    // Stored before groups told of themselves.
    members: JSON.parse(row.members),
    title: row.title ?? undefined,
    type: row.type ?? undefined,
    ref: row.entity_ref,
    ...JSON.parse(row.facts_json ?? '{}'),
  }));
}

async function readUserFacts(
  tx: Knex,
): Promise<
  Array<Pick<UserFacts, 'ref' | 'email' | 'hostAddresses' | 'memberOf'>>
> {
  const rows: UserRow[] = await tx('catalog_user')
    .whereNull('absent_since_at')
    .orderBy('entity_ref');
  return rows.map(row => ({
    memberOf: [],
    hostAddresses: [],
    ref: row.entity_ref,
    ...JSON.parse(row.facts_json ?? '{}'),
  }));
}

async function readPeopleState(tx: Knex): Promise<PeopleState> {
  const groups: GroupRow[] = await tx('catalog_group').orderBy('entity_ref');
  const users: UserRow[] = await tx('catalog_user').orderBy('entity_ref');
  return {
    groups: new Map(
      groups.map(row => [
        row.entity_ref,
        {
          ref: row.entity_ref,
          title: row.title ?? undefined,
          type: row.type ?? undefined,
          members: JSON.parse(row.members),
          people: JSON.parse(row.people),
          escalation: escalationText(row.facts_json),
        },
      ]),
    ),
    users: new Map(
      users.map(row => [
        row.entity_ref,
        {
          ref: row.entity_ref,
          name: row.name,
          provider: row.provider,
          leftDay: row.left_day ?? undefined,
          present: row.absent_since_at === null,
          escalation: escalationText(row.facts_json),
        },
      ]),
    ),
  };
}

/** Enough to see whether it changed. */
function escalationText(factsJson: string | null): string | undefined {
  const { escalation } = JSON.parse(factsJson ?? '{}');
  return escalation && JSON.stringify(escalation);
}

interface GroupRow {
  entity_ref: string;
  title: string | null;
  type: string | null;
  members: string;
  people: string;
  facts_json: string | null;
}

interface UserRow {
  entity_ref: string;
  name: string;
  provider: string;
  left_day: number | null;
  absent_since_at: unknown;
  facts_json: string | null;
}
