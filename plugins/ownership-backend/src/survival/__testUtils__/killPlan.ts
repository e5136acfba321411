import { seededRandom } from './seededRandom';

/** When a replica is killed, in terms of what it has done. */
export interface KillPoint {
  /** After it has claimed this many repositories; 0 is once it has started. */
  claims: number;
  /** How far into a reading, as a share of how long one takes here. */
  share: number;
  /** In the middle of storing instead, when it comes to that. */
  whileStoring: boolean;
  /** With its git processes, as when a container ends. */
  whole: boolean;
}

/**
 * Kill points that a seed repeats. They follow what replicas do and not the
 * clock: on a slow machine each would else die before it has done anything.
 */
export function planKills(seed: number, count: number): KillPoint[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => ({
    // One in eight dies before it has claimed anything.
    claims: random() < 1 / 8 ? 0 : 1 + Math.floor(random() * 4),
    share: random(),
    whileStoring: random() < 1 / 4,
    whole: random() < 1 / 2,
  }));
}
