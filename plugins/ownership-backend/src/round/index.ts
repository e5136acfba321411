export { MOST_OPEN_ROUNDS, refuseRound } from './rules';
export { roundStateAt } from './state';
export type { RoundFilter, RoundRecord, RoundState } from './types';
