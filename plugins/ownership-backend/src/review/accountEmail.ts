import type { ScmIntegrationRegistry } from '@backstage/integration';

/**
 * The private address under which an account is known, as in commits made on
 * the host's pages. The catalog's annotations `github.com/user-login` and
 * `gitlab.com/user-login` speak of the portal's only host of that kind, also
 * where it is the company's own.
 */
export function accountEmail(
  login: string,
  options: {
    type: 'github' | 'gitlab';
    host: string;
    integrations: ScmIntegrationRegistry;
  },
): string {
  const { type, host, integrations } = options;
  const publicHost = `${type}.com`;
  const hosts = integrations[type].list().map(({ config }) => config);
  // The public one is always listed; used is what has credentials.
  const used = hosts.filter(
    config =>
      config.host !== publicHost ||
      config.token !== undefined ||
      ('apps' in config && config.apps !== undefined),
  );
  const isOnly = used.length === 1 && used[0].host === host;
  const account = isOnly ? publicHost : host;
  return `${login.toLocaleLowerCase('en-US')}@users.noreply.${account}`;
}
