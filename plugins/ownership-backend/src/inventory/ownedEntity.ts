import {
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { OwnershipConfig } from '../config';
import { escalationIn } from './escalation';
import type {
  ComponentSource,
  EntityFacts,
  InventoryComponent,
  ReportedKind,
} from './Inventory';
import { invalidSettings } from './invalidSettings';
import { declaredOwner } from './owner';
import { ownerOrigin } from './ownerOrigin';
import { LONGEST_REF, relatedRefs, specRefs } from './relatedRefs';
import { sourceOf } from './source/sourceOf';
import { sourceProblem } from './source/sourceProblem';
import { templateSource } from './source/templateSource';
import { templateVersion } from './templateVersion';
import { tierOf } from './tier';

export interface EntityOptions {
  config: OwnershipConfig;
  integrations: ScmIntegrationRegistry;
}

/** What an owned entity or a template says, and where its history is. */
export async function ownedEntity(
  entity: Entity,
  options: EntityOptions,
): Promise<InventoryComponent> {
  const { config } = options;
  const { metadata, spec } = entity;
  const annotations = metadata.annotations ?? {};
  const kind = entity.kind.toLocaleLowerCase('en-US') as ReportedKind;
  const source = await ownSource(entity, kind, options);
  const escalation = escalationIn(entity, config);
  const invalid = invalidSettings(entity, config);
  const facts: EntityFacts = {
    entityRef: stringifyEntityRef(entity),
    kind,
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    type: textOf(spec?.type),
    ...tagsOf(entity),
    lifecycle: textOf(spec?.lifecycle),
    tier: tierOf(entity, {
      annotation: config.annotations.tier,
      criticalTiers: config.criticalTiers,
    }),
    ...placeOf(entity, kind),
    owner: declaredOwner(entity),
    ownerOrigin: ownerOrigin(entity),
    ...(escalation ? { escalation } : {}),
    exempt: annotations[config.annotations.exempt]?.trim() || undefined,
    ...(kind === 'template' ? {} : cameFrom(entity)),
    ...('problem' in source
      ? { sourceProblem: source.problem }
      : { location: source.location }),
    ...(invalid.length > 0 ? { invalidSettings: invalid } : {}),
  };
  return { facts, source };
}

/** Systems and domains are made of others; they have no source of their own. */
async function ownSource(
  entity: Entity,
  kind: ReportedKind,
  options: EntityOptions,
): Promise<ComponentSource> {
  if (kind === 'system' || kind === 'domain') {
    return sourceProblem('made-of-others');
  }
  return kind === 'template'
    ? templateSource(entity, options)
    : sourceOf(entity, options);
}

/** What the entity says it is part of. */
function placeOf(
  entity: Entity,
  kind: ReportedKind,
): Pick<EntityFacts, 'system' | 'domain'> {
  const partOf = relatedRefs(entity, RELATION_PART_OF);
  const first = (target: string, field: string) =>
    partOf.find(ref => ref.startsWith(`${target}:`)) ??
    specRefs(entity, field, target)[0];
  if (kind === 'domain') {
    return { domain: first('domain', 'subdomainOf') };
  }
  return kind === 'system'
    ? { domain: first('domain', 'domain') }
    : { system: first('system', 'system') };
}

/**
 * The template, and its version then; one says nothing without the other. The
 * annotation comes first: the scaffolder writes it, the others are copied from
 * there or written by hand.
 */
function cameFrom(
  entity: Entity,
): Pick<EntityFacts, 'templateRef' | 'templateSource' | 'templateVersion'> {
  const annotated = templateRefOf(
    entity.metadata.annotations?.['backstage.io/source-template'],
  );
  const [scaffoldedFrom] = specRefs(
    entity,
    'scaffoldedFrom',
    'template',
  ).filter(isTemplate);
  const [related] = relatedRefs(entity, 'scaffoldedFrom').filter(isTemplate);
  const templateRef = annotated ?? scaffoldedFrom ?? related;
  if (templateRef === undefined) {
    return {};
  }
  const source = scaffoldedFrom ? 'scaffolded-from' : 'relation';
  return {
    templateRef,
    ...(annotated ? {} : { templateSource: source }),
    templateVersion: templateVersion(entity),
  };
}

function isTemplate(ref: string): boolean {
  return templateRefOf(ref) !== undefined;
}

/** The scaffolder writes the full ref of the template. */
function templateRefOf(text: string | undefined): string | undefined {
  const ref = text?.trim().toLocaleLowerCase('en-US') ?? '';
  return ref.length <= LONGEST_REF && /^template:[^/\s]+\/[^/\s]+$/.test(ref)
    ? ref
    : undefined;
}

/** What has more is no better described. */
const MOST_TAGS = 50;

function tagsOf({ metadata }: Entity): Pick<EntityFacts, 'tags'> {
  const tags = (metadata.tags ?? []).slice(0, MOST_TAGS);
  return tags.length > 0 ? { tags } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
