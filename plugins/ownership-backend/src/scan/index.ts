export { LEASE_TIMES } from './holdLease';
export type { LeaseTimes } from './holdLease';
export { scanNext } from './scanNext';
export { scanRepository } from './scanRepository';
export type { ScanOptions, ScanOutcome } from './scanRepository';
