export { scanNext } from './scanNext';
export { scanRepository } from './scanRepository';
export type { RepositoryRow, ScanOptions, ScanOutcome } from './scanRepository';
