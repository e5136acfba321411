import type { Holdings } from './holdings';

/** The team to transfer to: it must hold more than the owner does. */
export function betterTeam(
  held: Holdings | undefined,
): Holdings['knowingTeam'] {
  const team = held?.knowingTeam;
  return team && team.share > (held.inside ?? 0) ? team : undefined;
}
