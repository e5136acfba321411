import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import type { EmailHash } from '../erasure';
import type { AddedEvidence } from '../identity';
import { affectedByPeople } from '../inventory';
import { carryOverRenamed } from './carryOverRenamed';
import { countDrafts, readDrafts } from './inventoryDrafts';
import { markPeopleChangesDue } from './markPeopleChangesDue';
import { markScoresDue } from './markScoresDue';
import { readUsersOfRenamed } from './pathRenames';
import { readClock } from './readClock';
import { readHeldPaths } from './readHeldPaths';
import { registerDraftRefs } from './registerRefs';
import { forgetVanished, removeEntities } from './removeEntities';
import { saveDomains } from './saveDomains';
import { saveEntities } from './saveEntities';
import { saveGoldenPaths } from './saveGoldenPaths';
import { saveGroupsAndUsers } from './saveGroupsAndUsers';
import {
  addRepositories,
  lockAllRepositories,
  lockTouchedRepositories,
  readRepositoryIds,
  settleRepositories,
} from './saveRepositories';
import { settlePathUse } from './settlePathUse';
import { touchEtags } from './touchEtags';

export interface SaveInventoryOptions {
  /** Under which the walk put aside what differs. */
  run: string;
  config: Pick<OwnershipConfig, 'people'>;
  emailHash: EmailHash;
  /** What adopters' resolvers say of who is who. */
  added?: AddedEvidence;
  /** Whether the configuration changed since the last complete walk. */
  configChanged: boolean;
  /** Of what steers the reading of repositories. */
  readingHash: string;
}

/**
 * Stores what a complete walk through the catalog put aside, and marks what
 * needs a new report or a new reading. True when anything changed. All of it
 * belongs in one transaction: reports never see half of a change.
 *
 * Repositories are locked before entities are, as scans do.
 */
export async function saveInventory(
  tx: Knex.Transaction,
  options: SaveInventoryOptions,
): Promise<boolean> {
  const { run, config, emailHash, configChanged, readingHash } = options;
  const counts = await countDrafts(tx, { run });
  if (counts.size === 0 && !configChanged) {
    return false;
  }
  const startedAt = await readClock(tx);
  await registerDraftRefs(tx, { run });
  if (configChanged) {
    await lockAllRepositories(tx);
  }
  const touched = configChanged
    ? undefined
    : await lockTouchedRepositories(tx, { run });
  const people =
    configChanged || counts.has('catalog_group') || counts.has('catalog_user')
      ? await saveGroupsAndUsers(tx, {
          run,
          config,
          emailHash,
          added: options.added,
        })
      : undefined;
  if (counts.has('golden_path')) {
    await saveGoldenPaths(tx, { run });
  }
  let repositories = false;
  if (counts.has('entity')) {
    await saveAllEntities(tx, { run, startedAt });
    await saveDomains(tx);
  }
  if (counts.has('golden_path')) {
    // Whether a name is an old one depends on which the catalog has.
    const refs = await readUsersOfRenamed(tx);
    await settlePathUse(tx, refs);
    await markScoresDue(tx, refs);
  }
  if (counts.has('golden_path') || counts.has('entity')) {
    // How much came from a path is a finding of the component that holds it.
    await markScoresDue(tx, [...(await readHeldPaths(tx)).keys()]);
  }
  if (touched === undefined || touched.length > 0) {
    repositories = await settleRepositories(tx, {
      ids: touched ?? (await readRepositoryIds(tx)),
      readingHash,
    });
  }
  if (people) {
    await markPeopleChangesDue(
      tx,
      affectedByPeople(people.before, people.after),
    );
  }
  await touchEtags(tx, { run });
  return repositories || counts.size > 0;
}

async function saveAllEntities(
  tx: Knex.Transaction,
  { run, startedAt }: { run: string; startedAt: number },
): Promise<void> {
  const drafts = { run, target: 'entity' } as const;
  for await (const page of readDrafts(tx, { ...drafts, action: 'save' })) {
    await addRepositories(tx, page);
    await saveEntities(tx, page);
  }
  let removed = false;
  for await (const page of readDrafts(tx, { ...drafts, action: 'remove' })) {
    if (!removed) {
      await carryOverRenamed(tx, { run, startedAt });
      removed = true;
    }
    await removeEntities(
      tx,
      page.map(row => row.entity_ref),
    );
  }
  await forgetVanished(tx);
}
