import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  plainRepositoryUrl,
  repositoryUrl,
  type RepositoryUrl,
} from './repositoryUrl';

/**
 * The repository and the folder that an address names, if its host is one of
 * the portal.
 */
export function locateUrl(
  address: string,
  options: {
    integrations: ScmIntegrationRegistry;
    /** With their port, lower case. */
    allowedHosts: readonly string[];
  },
): RepositoryUrl | undefined {
  const plain = withoutCredentials(address);
  if (plain === undefined) {
    return undefined;
  }
  const integration = options.integrations.byUrl(plain);
  if (integration) {
    return repositoryUrl(plain, integration.type);
  }
  return options.allowedHosts.includes(new URL(plain).host)
    ? plainRepositoryUrl(plain)
    : undefined;
}

/** Undefined when the text is no address. */
export function withoutCredentials(target: string): string | undefined {
  if (!URL.canParse(target)) {
    return undefined;
  }
  const url = new URL(target);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.toString();
}
