import { bootstrap, type Interval } from './bootstrap';
import type { FallCase } from './fallCases';
import { groupBy } from './groupBy';

/** A way of foretelling a fall, as a probability. */
export interface Forecaster {
  name: string;
  probabilityOf: (fall: FallCase) => number;
}

/** @public */
export interface ForecasterRow {
  name: string;
  cases: number;
  fell: number;
  /** Of those told to fall (probability of at least one half), how many did. */
  precision?: number;
  /** Of those that fell, how many were told to. */
  recall?: number;
  /** Mean squared error of the probability; less is better. */
  brier: number;
  /** Brier score of the first forecaster minus this one's; below 0 the first is better. */
  difference?: Interval;
}

/** How often it came to pass, by what was foretold. */
export interface ReliabilityRow {
  from: number;
  to: number;
  cases: number;
  foretold: number;
  fell: number;
}

/** Each forecaster on the same cases; whole repositories are drawn for intervals. */
export function forecasterTable(
  cases: readonly FallCase[],
  forecasters: readonly Forecaster[],
): ForecasterRow[] {
  const groups = groupBy(cases, ({ repository }) => repository);
  const [first] = forecasters;
  return forecasters.map(forecaster => {
    const { name, probabilityOf } = forecaster;
    const told = cases.filter(fall => probabilityOf(fall) >= 0.5);
    const right = told.filter(({ fell }) => fell).length;
    const fell = cases.filter(fall => fall.fell).length;
    const difference =
      forecaster === first
        ? undefined
        : bootstrap(groups, drawn => {
            const all = drawn.flat();
            return brier(all, first) - brier(all, forecaster);
          });
    return {
      name,
      cases: cases.length,
      fell,
      ...(told.length > 0 ? { precision: right / told.length } : {}),
      ...(fell > 0 ? { recall: right / fell } : {}),
      brier: brier(cases, forecaster),
      ...(difference ? { difference } : {}),
    };
  });
}

/** Five equal ranges of probability. */
export function reliabilityTable(
  cases: readonly FallCase[],
  { probabilityOf }: Forecaster,
): ReliabilityRow[] {
  return [0, 1, 2, 3, 4].map(index => {
    const found = cases.filter(
      fall => Math.min(4, Math.floor(probabilityOf(fall) * 5)) === index,
    );
    const sum = found.reduce((total, fall) => total + probabilityOf(fall), 0);
    return {
      from: index / 5,
      to: (index + 1) / 5,
      cases: found.length,
      foretold: found.length === 0 ? 0 : sum / found.length,
      fell: found.filter(({ fell }) => fell).length,
    };
  });
}

function brier(
  cases: readonly FallCase[],
  { probabilityOf }: Forecaster,
): number {
  const sum = cases.reduce(
    (total, fall) => total + (probabilityOf(fall) - Number(fall.fell)) ** 2,
    0,
  );
  return sum / cases.length;
}
