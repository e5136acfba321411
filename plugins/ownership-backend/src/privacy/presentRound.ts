import type { VerificationRound } from '@stewardship/backstage-plugin-ownership-common';
import type { RoundProgress } from '../database/readRoundProgress';
import { roundStateAt, type RoundFilter, type RoundRecord } from '../round';
import { formatUtcDay, utcDayOf } from '../time';
import type { Viewer } from './Viewer';

/** What stands for no entity. */
const WORDS = ['none', 'nobody'];

/**
 * A round as one caller may see it: what narrows it down is told of what they
 * may see, and so is how far it has come.
 */
export function presentRound(
  round: RoundRecord,
  context: { viewer: Viewer; progress: RoundProgress; nowMs: number },
): VerificationRound {
  const { viewer, progress, nowMs } = context;
  const { id, startedAtMs, endsAtMs, closedAtMs } = round;
  return {
    id,
    state: roundStateAt(round, nowMs),
    startedAt: new Date(startedAtMs).toISOString(),
    until: formatUtcDay(utcDayOf(endsAtMs - 1)),
    ...(closedAtMs === undefined
      ? {}
      : { closedAt: new Date(closedAtMs).toISOString() }),
    filter: visibleFilter(round.filter, viewer),
    ...progress,
  };
}

function visibleFilter(
  filter: RoundFilter,
  { visible }: Viewer,
): VerificationRound['filter'] {
  const { owners, teams, systems, domains, goldenPaths, ...rest } = filter;
  const shown = (refs: readonly string[] | undefined) =>
    refs?.filter(ref => WORDS.includes(ref) || visible.has(ref));
  return {
    ...rest,
    owners: shown(owners),
    teams: shown(teams),
    systems: shown(systems),
    domains: shown(domains),
    goldenPaths: shown(goldenPaths),
  };
}
