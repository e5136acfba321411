import { dirname } from 'node:path';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';
import type { OwnershipConfig } from '../config';
import { locateUrl } from '../inventory';
import { locateFileRepository } from '../inventory/source/locateFileRepository';
import { CannotCompare } from './types';

/** Where a template is. */
export interface TemplatePlace {
  location: RepositoryLocation;
  /** Its folder, `''` for the top. */
  folder: string;
}

/**
 * Repository and folder of a template, from where the catalog itself has read
 * it: what a descriptor says of its source, its author could say of any folder.
 *
 * @throws CannotCompare
 */
export async function templatePlace(
  template: Entity,
  options: {
    integrations: ScmIntegrationRegistry;
    config: Pick<OwnershipConfig, 'localRoots' | 'allowedHosts'>;
  },
): Promise<TemplatePlace> {
  const { integrations, config } = options;
  const written = template.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const { type, target } = locationOf(written);
  if (type === 'file') {
    const located = await locateFileRepository({
      target: dirname(target),
      roots: config.localRoots,
    });
    if ('problem' in located) throw new CannotCompare('template-unreadable');
    const { repository, path } = located;
    return { location: { kind: 'file', target: repository }, folder: path };
  }
  const { allowedHosts } = config;
  const found =
    type === 'url' && target.startsWith('https://')
      ? locateUrl(target, { integrations, allowedHosts })
      : undefined;
  if (!found) throw new CannotCompare('template-unreadable');
  return {
    location: { kind: 'url', target: found.cloneUrl },
    // Addresses of a file tell its folder with some hosts, itself with others.
    folder: found.path.replace(/(^|\/)[^/]+\.ya?ml$/, ''),
  };
}

function locationOf(written: string): { type: string; target: string } {
  try {
    return parseLocationRef(written);
  } catch {
    return { type: '', target: '' };
  }
}
