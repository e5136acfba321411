import {
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { EscalationPath } from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipConfig } from '../config';
import { aliasesOf } from '../identity';
import { escalationOf } from './escalation';
import { goldenPathsOf } from './goldenPaths';
import { groupsOf } from './groups';
import type {
  ComponentFacts,
  Inventory,
  InventoryComponent,
  InventoryGroup,
  InventoryUser,
} from './Inventory';
import { ownerOf, type OwnerDirectory } from './owner';
import { LONGEST_REF, relatedRefs, specRefs } from './relatedRefs';
import { sourceOf } from './source/sourceOf';
import { tierOf } from './tier';
import { usersOf } from './users';

export interface BuildInventoryOptions {
  config: OwnershipConfig;
  integrations: ScmIntegrationRegistry;
}

/** Turns entities of the catalog into what reports are made from. */
export async function buildInventory(
  entities: readonly Entity[],
  options: BuildInventoryOptions,
): Promise<Inventory> {
  const { config } = options;
  const groups = groupsOf(entities);
  const users = usersOf(entities, config);
  const context = {
    ...options,
    directory: ownerDirectory(groups, users, config),
    escalations: escalationsOf(entities, config),
  };
  const components: InventoryComponent[] = [];
  for (const entity of entities) {
    if (entity.kind === 'Component') {
      components.push(await componentOf(entity, context));
    }
  }
  return {
    components,
    groups,
    users,
    aliases: aliasesOf(entities, config),
    goldenPaths: goldenPathsOf(entities, context.directory),
  };
}

async function componentOf(
  entity: Entity,
  context: BuildInventoryOptions & {
    directory: OwnerDirectory;
    escalations: ReadonlyMap<string, EscalationPath>;
  },
): Promise<InventoryComponent> {
  const { config, directory, escalations } = context;
  const { metadata, spec } = entity;
  const annotations = metadata.annotations ?? {};
  const owner = ownerOf(entity, directory);
  const source = await sourceOf(entity, context);
  const ownPath = escalationIn(entity, config);
  const ownerPath = owner.ref && escalations.get(owner.ref);
  const facts: ComponentFacts = {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    type: textOf(spec?.type),
    lifecycle: textOf(spec?.lifecycle),
    tier: tierOf(entity, {
      annotation: config.annotations.tier,
      criticalTiers: config.criticalTiers,
    }),
    system:
      relatedRefs(entity, RELATION_PART_OF).find(ref =>
        ref.startsWith('system:'),
      ) ?? specRefs(entity, 'system', 'system')[0],
    owner,
    ...(ownPath || ownerPath
      ? { escalation: ownPath ?? (ownerPath || undefined) }
      : {}),
    ...(!ownPath && ownerPath ? { escalationOfOwner: true } : {}),
    exempt: annotations[config.annotations.exempt]?.trim() || undefined,
    templateRef: templateRefOf(annotations['backstage.io/source-template']),
    ...('problem' in source
      ? { sourceProblem: source.problem }
      : { location: source.location }),
  };
  return { facts, source };
}

function ownerDirectory(
  groups: readonly InventoryGroup[],
  users: readonly InventoryUser[],
  config: OwnershipConfig,
): OwnerDirectory {
  const found = new Map<string, { kind: 'group' | 'user'; title?: string }>([
    ...users.map(
      ({ ref, name }) => [ref, { kind: 'user', title: name }] as const,
    ),
    ...groups.map(({ ref, title }) => [ref, { kind: 'group', title }] as const),
  ]);
  return {
    find: ref => found.get(ref),
    groups: groups
      .map(({ ref, title }) => ({ ref, title, name: ref.split('/')[1] }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    placeholders: config.placeholders,
  };
}

function escalationsOf(
  entities: readonly Entity[],
  config: OwnershipConfig,
): Map<string, EscalationPath> {
  const owners = entities.filter(
    ({ kind }) => kind === 'Group' || kind === 'User',
  );
  return new Map(
    owners.flatMap(owner => {
      const path = escalationIn(owner, config);
      return path ? [[stringifyEntityRef(owner), path] as const] : [];
    }),
  );
}

function escalationIn(
  entity: Entity,
  config: OwnershipConfig,
): EscalationPath | undefined {
  return escalationOf(entity, {
    annotation: config.annotations.escalation,
    onCallAnnotations: config.escalationAnnotations,
  });
}

/** The scaffolder writes the full ref of the template. */
function templateRefOf(text: string | undefined): string | undefined {
  const ref = text?.trim().toLocaleLowerCase('en-US') ?? '';
  return ref.length <= LONGEST_REF && /^template:[^/\s]+\/[^/\s]+$/.test(ref)
    ? ref
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
