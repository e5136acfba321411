import { dirname, isAbsolute, resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { OwnershipConfig } from '../../config';
import type { ComponentSource, ReadableSource } from '../Inventory';
import { excludePatterns } from './excludePatterns';
import { folderPath } from './folderPath';
import { locateFileRepository } from './locateFileRepository';
import { locateUrl, withoutCredentials } from './locateUrl';
import { slugUrl } from './slugUrl';
import { sourceProblem } from './sourceProblem';

export interface SourceOptions {
  config: Pick<OwnershipConfig, 'localRoots' | 'allowedHosts' | 'annotations'>;
  integrations: ScmIntegrationRegistry;
}

/**
 * Where a component's history is: `backstage.io/source-location` first, then
 * the annotations of the hosts. The place of the descriptor alone is not taken
 * for a source. Never throws for what an entity says.
 */
export async function sourceOf(
  entity: Entity,
  options: SourceOptions,
): Promise<ComponentSource> {
  const source = await placeOf(entity, options);
  return 'problem' in source ? source : withSettings(source, entity, options);
}

async function placeOf(
  entity: Entity,
  options: SourceOptions,
): Promise<ComponentSource> {
  const annotations = entity.metadata.annotations ?? {};
  const location = annotations[ANNOTATION_SOURCE_LOCATION]?.trim();
  if (location) {
    const colon = location.indexOf(':');
    const type = location.slice(0, Math.max(0, colon));
    const target = location.slice(colon + 1);
    if (type === 'url') return urlSource(target, options);
    if (type === 'file') return fileSource(target, entity, options);
    return sourceProblem('unknown-type', {
      location: withoutSecrets(location),
    });
  }
  const slug = slugUrl(annotations, options.integrations);
  if (slug === undefined) {
    return sourceProblem('none');
  }
  return 'unreadable' in slug
    ? sourceProblem('bad-slug', { annotation: slug.annotation })
    : urlSource(slug.address, options);
}

function urlSource(
  target: string,
  { integrations, config }: SourceOptions,
): ComponentSource {
  const address = withoutCredentials(target);
  if (address === undefined) {
    return sourceProblem('bad-url', { location: withoutSecrets(target) });
  }
  // A query may hold a token, and only Azure's says where the source is.
  const location = printable(address.split('?', 1)[0]);
  if (!address.startsWith('https://')) {
    return sourceProblem('not-https', { location });
  }
  const { allowedHosts } = config;
  if (
    !integrations.byUrl(address) &&
    !allowedHosts.includes(new URL(address).host)
  ) {
    return sourceProblem('unknown-host', { location });
  }
  const found = locateUrl(address, { integrations, allowedHosts });
  return found
    ? {
        repository: { kind: 'url', target: found.cloneUrl },
        path: found.path,
        excludes: [],
        location: found.cloneUrl.replace(/\.git$/, ''),
      }
    : sourceProblem('bad-url', { location });
}

async function fileSource(
  target: string,
  entity: Entity,
  { config }: SourceOptions,
): Promise<ComponentSource> {
  const location = printable(`file:${target}`);
  const descriptor = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const path = target.replace(/^\/\/(?=\/)/, '');
  const base = /^file:(?:\/\/(?=\/))?(.+)$/.exec(descriptor)?.[1];
  if (path.includes('\0')) {
    return sourceProblem('not-found', { location });
  }
  if (!isAbsolute(path) && (base === undefined || !isAbsolute(base))) {
    return sourceProblem('nothing-to-start-from', { location });
  }
  const located = await locateFileRepository({
    target: isAbsolute(path) ? path : resolve(dirname(base!), path),
    roots: config.localRoots,
  });
  return 'problem' in located
    ? sourceProblem(located.problem, { location })
    : {
        repository: { kind: 'file', target: located.repository },
        path: located.path,
        excludes: [],
        location,
      };
}

function withSettings(
  source: ReadableSource,
  entity: Entity,
  { config }: SourceOptions,
): ComponentSource {
  const annotations = entity.metadata.annotations ?? {};
  const { sourcePath, excludePaths } = config.annotations;
  const inside = folderPath(annotations[sourcePath]?.trim() ?? '');
  const outer = folderPath(source.path);
  const { location } = source;
  if (outer === undefined) {
    return sourceProblem('bad-folder', { location });
  }
  if (inside === undefined) {
    return sourceProblem('bad-path', { location, annotation: sourcePath });
  }
  return {
    ...source,
    path: [outer, inside].filter(Boolean).join('/'),
    excludes: excludePatterns(annotations[excludePaths] ?? '') ?? [],
  };
}

/** What is no address, without what may be a user, a password or a token. */
function withoutSecrets(text: string): string {
  return printable(
    text
      .slice(0, 2000)
      .replace(/\/\/.*@/s, '//')
      .replace(/\?.*/s, ''),
  );
}

/** What an entity wrote, without what could disturb a log or a terminal. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\ufffd').slice(0, 300);
}
