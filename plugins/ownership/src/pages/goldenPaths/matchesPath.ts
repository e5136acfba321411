import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../../components/ownerName';

/** True where every word of the search stands somewhere on the card. */
export function matchesPath(path: GoldenPath, search: string): boolean {
  const { title, description, owner, tags, type } = path;
  const text = [title, description, owner && ownerName(owner), type, ...tags]
    .join(' ')
    .toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
