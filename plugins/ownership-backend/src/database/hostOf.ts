import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';

/**
 * The host that serves a repository, with its port, as limits per host count;
 * empty for folders of this machine.
 */
export function hostOf({ kind, target }: RepositoryLocation): string {
  return kind === 'url' && URL.canParse(target) ? new URL(target).host : '';
}
