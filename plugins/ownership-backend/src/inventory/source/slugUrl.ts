import type { ScmIntegrationRegistry } from '@backstage/integration';

type Annotations = Readonly<Record<string, string | undefined>>;

/** What an annotation says of a repository: an address, or that it says none. */
export type SlugAddress =
  | { annotation: string; address: string }
  | { annotation: string; unreadable: true };

/**
 * Annotations that name a repository, the first that is there counts. Names as
 * documented by Backstage and by the plugins of the hosts.
 */
const READERS: ReadonlyArray<{
  annotation: string;
  read: (
    value: string,
    annotations: Annotations,
    integrations: ScmIntegrationRegistry,
  ) => string | undefined;
}> = [
  {
    annotation: 'github.com/project-slug',
    read: (slug, _, { github }) =>
      slugOn(github.list()[0]?.config.host ?? 'github.com', slug),
  },
  {
    annotation: 'gitlab.com/project-slug',
    read: (slug, annotations, { gitlab }) => {
      const instance = annotations['gitlab.com/instance']?.trim();
      const known = instance
        ? gitlab.list().find(({ config }) => config.host === instance)
        : gitlab.list()[0];
      const base =
        known?.config.baseUrl ?? `https://${instance ?? 'gitlab.com'}`;
      return /^[^/\s]+(?:\/[^/\s]+)+$/.test(slug)
        ? `${base.replace(/\/+$/, '')}/${encoded(slug)}`
        : undefined;
    },
  },
  {
    annotation: 'bitbucket.org/repo-url',
    read: address => (URL.canParse(address) ? address : undefined),
  },
  {
    annotation: 'bitbucket.org/project-slug',
    read: slug => slugOn('bitbucket.org', slug),
  },
  {
    annotation: 'dev.azure.com/project-repo',
    read: (value, annotations, { azure }) => {
      const parts = value.split('/').filter(Boolean);
      const organization =
        annotations['dev.azure.com/host-org']?.trim() ??
        onlyOrganization(azure.list()[0]?.config);
      return parts.length === 2 && organization
        ? `https://${encoded(organization)}/${encoded(parts[0])}/_git/${encoded(
            parts[1],
          )}`
        : undefined;
    },
  },
];

/**
 * The address of the repository that an annotation of a host names; undefined
 * when there is no such annotation.
 */
export function slugUrl(
  annotations: Annotations,
  integrations: ScmIntegrationRegistry,
): SlugAddress | undefined {
  for (const { annotation, read } of READERS) {
    const value = annotations[annotation]?.trim();
    if (value) {
      const address = read(value, annotations, integrations);
      return address === undefined
        ? { annotation, unreadable: true }
        : { annotation, address };
    }
  }
  return undefined;
}

function slugOn(host: string, slug: string): string | undefined {
  return /^[^/\s]+\/[^/\s]+$/.test(slug)
    ? `https://${host}/${encoded(slug)}`
    : undefined;
}

/** A name, or names with / between them, as a part of an address. */
function encoded(names: string): string {
  return names.split('/').map(encodeURIComponent).join('/');
}

/** `dev.azure.com/<organization>` where the configuration names just one. */
function onlyOrganization(
  config:
    | { host: string; credentials?: Array<{ organizations?: string[] }> }
    | undefined,
): string | undefined {
  const organizations = new Set(
    config?.credentials?.flatMap(item => item.organizations ?? []),
  );
  return config && organizations.size === 1
    ? `${config.host}/${[...organizations][0]}`
    : undefined;
}
