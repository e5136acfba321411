import type { Refusal } from '../verification';
import type { RoundFilter } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is asked for later than in a year is no request (judgement). */
const LONGEST_DAYS = 366;
/** Whoever is asked in more rounds at once listens to none (judgement). */
export const MOST_OPEN_ROUNDS = 10;

/** What owners are asked for by that is no ref. */
const NO_OWNERS: readonly string[] = ['none', 'nobody'];

/** Why no such round may begin now. */
export function refuseRound(options: {
  filter: RoundFilter;
  endsAtMs: number;
  nowMs: number;
  open: number;
}): Refusal | undefined {
  const { filter, endsAtMs, nowMs, open } = options;
  const message = refuseFilter(filter);
  if (message) {
    return { because: 'input', message };
  }
  if (endsAtMs <= nowMs) {
    return { because: 'input', message: 'until must not be a day of the past' };
  }
  if (endsAtMs - nowMs > LONGEST_DAYS * DAY_MS) {
    return {
      because: 'input',
      message: `until must be within ${LONGEST_DAYS} days`,
    };
  }
  return open >= MOST_OPEN_ROUNDS
    ? {
        because: 'conflict',
        message: `There are ${open} open rounds already; close one first`,
      }
    : undefined;
}

/**
 * The filter is stored, and nobody looks into it when a person is erased: it
 * names no user.
 */
function refuseFilter(filter: RoundFilter): string | undefined {
  const { owners = [], teams = [], systems, domains, goldenPaths } = filter;
  const noOwner = owners.find(ref => !isGroup(ref) && !NO_OWNERS.includes(ref));
  if (noOwner !== undefined) {
    return `owners must be groups, none or nobody, and '${noOwner}' is not`;
  }
  const noTeam = teams.find(ref => !isGroup(ref));
  if (noTeam !== undefined) {
    return `teams must be groups, and '${noTeam}' is not`;
  }
  for (const [name, refs] of Object.entries({
    systems,
    domains,
    goldenPaths,
  })) {
    const user = refs?.find(ref => ref.startsWith('user:'));
    if (user !== undefined) {
      return `${name} must not be users, and '${user}' is one`;
    }
  }
  return undefined;
}

function isGroup(ref: string): boolean {
  return /^group:[^:/\s]+\/[^:/\s]+$/.test(ref);
}
