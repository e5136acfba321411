import type { RoundRecord, RoundState } from './types';

/** A round is *open* until somebody *closes* it or it *expires* by itself. */
export function roundStateAt(
  { endsAtMs, closedAtMs }: RoundRecord,
  nowMs: number,
): RoundState {
  if (closedAtMs !== undefined) {
    return 'closed';
  }
  return endsAtMs <= nowMs ? 'expired' : 'open';
}
