import { isIP } from 'node:net';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import { authorization } from './authorization';
import { publicAddressesOf } from './publicAddresses';

export interface HostAccessOptions {
  integrations: ScmIntegrationRegistry;
  /** Hosts besides those of `integrations`, lower case. */
  allowedHosts: readonly string[];
  /** Only tests speak anything but https. */
  protocols: readonly string[];
}

/** Settings of git, which go into its environment. */
export type GitSettings = ReadonlyArray<readonly [key: string, value: string]>;

/**
 * Checks that a repository may be asked for and gives git what it needs to do
 * so: credentials for this host alone, and for a host that the operator did
 * not set up as one of the portal's, the addresses that were checked, so that
 * its name cannot lead elsewhere a moment later (git before 2.37 asks again).
 *
 * @throws HistorySourceError `not-allowed`
 */
export async function hostAccess(
  address: string,
  options: HostAccessOptions,
): Promise<GitSettings> {
  const { integrations, allowedHosts, protocols } = options;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (
    !url ||
    // What git is given must be what was checked.
    !/^[a-z]+:\/\/[^\s\p{C}\\@]+$/u.test(address) ||
    !protocols.includes(url.protocol.slice(0, -1)) ||
    url.hash !== ''
  ) {
    throw notAllowed('The address of the repository is not one over https.');
  }
  const { origin, host } = url;
  if (integrations.byUrl(address)) {
    const header = await authorization(integrations, address);
    return header
      ? [[`http.${origin}/.extraHeader`, `Authorization: ${header}`]]
      : [];
  }
  if (!allowedHosts.includes(host)) {
    throw notAllowed('The host of the repository is not one of the portal.');
  }
  return checkedAddresses(url);
}

async function checkedAddresses(url: URL): Promise<GitSettings> {
  const { hostname, protocol } = url;
  const proxied = isProxied();
  let addresses: string[] | undefined;
  try {
    addresses = await publicAddressesOf(hostname);
  } catch (cause) {
    // Behind a proxy the names of the internet may be known to it alone.
    if (proxied) return [];
    throw new HistorySourceError({
      status: 'error',
      problem: 'The host cannot be reached.',
      remedy:
        'Check the network, proxy and certificates of the backend; it is tried again.',
      cause,
    });
  }
  if (!addresses) {
    throw notAllowed(
      'The name of the host leads into a private network.',
      'If it is a host of your own, list it under integrations in the app-config.',
    );
  }
  if (proxied || isIP(hostname)) return [];
  const port = url.port || (protocol === 'https:' ? '443' : '80');
  const list = addresses.map(ip => (isIP(ip) === 6 ? `[${ip}]` : ip)).join();
  return [['http.curloptResolve', `${hostname}:${port}:${list}`]];
}

function isProxied(): boolean {
  return ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'].some(
    name => process.env[name],
  );
}

function notAllowed(
  problem: string,
  remedy = 'Add the host under integrations, or to ownership.sources.allowedHosts, in the app-config.',
): HistorySourceError {
  return new HistorySourceError({ status: 'not-allowed', problem, remedy });
}
