import type { BuiltReport } from './types';

/** Figures are kept with so many digits. */
const DIGITS = 2;

/** What the history keeps of a report besides state, score and band. */
export interface HistoryFigures {
  parts: Partial<Record<string, number>>;
  topShare?: number;
  effectiveContributors?: number;
  truckFactor?: number;
  contributors?: number;
}

/** Before privacy; rounded, as nobody reads a history to six digits. */
export function historyFigures({ detail }: BuiltReport): HistoryFigures {
  const { scoreDetail, knowledge } = detail;
  const parts = scoreDetail.parts.flatMap(({ id, value }) =>
    value === undefined ? [] : [[id, rounded(value)] as const],
  );
  return {
    parts: Object.fromEntries(parts),
    topShare: rounded(knowledge?.topShare),
    effectiveContributors: rounded(knowledge?.effectiveContributors),
    truckFactor: knowledge?.truckFactor,
    contributors: knowledge?.contributors,
  };
}

function rounded<T extends number | undefined>(value: T): T {
  return (value === undefined ? value : Number(value.toFixed(DIGITS))) as T;
}
