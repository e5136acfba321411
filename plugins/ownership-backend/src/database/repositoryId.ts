import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';
import { hashOf } from './hashOf';

/** The row of a repository: hosts ignore the case of an address. */
export function repositoryId({ kind, target }: RepositoryLocation): string {
  return hashOf([
    kind,
    kind === 'url' ? target.toLocaleLowerCase('en-US') : target,
  ]);
}
