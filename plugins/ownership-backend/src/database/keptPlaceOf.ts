import type { SourceStatus } from '@stewardship/backstage-plugin-ownership-common';
import type { EntityFacts } from '../inventory';

/** Where an entity's knowledge is filed. */
export interface Place {
  repository_id: string | null;
  path: string | null;
  excludes: string | null;
  exclude_patterns: string | null;
}

/** A folder that is not there now may be back tomorrow. */
const PASSING: readonly SourceStatus[] = ['not-found', 'not-a-repository'];

/**
 * A folder of this machine that was read before and is gone keeps what is
 * known of it; its report says that the source is gone. Undefined for all else.
 */
export function keptPlaceOf(
  { sourceProblem }: EntityFacts,
  stored: Place & { facts: string },
): { place: Place; location: string } | undefined {
  const location = sourceProblem?.location;
  if (
    stored.repository_id === null ||
    location === undefined ||
    !PASSING.includes(sourceProblem!.status) ||
    JSON.parse(stored.facts).location !== location
  ) {
    return undefined;
  }
  const { repository_id, path, excludes, exclude_patterns } = stored;
  return {
    place: { repository_id, path, excludes, exclude_patterns },
    location,
  };
}
