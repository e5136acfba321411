export { kindOfRow, rollUp } from './rollUp';
export { pageOfRows } from './sortRows';
export type { RollupRow } from './sortRows';
export { Totals } from './Totals';
export type { Counts } from './Totals';
