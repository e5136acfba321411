export { cannot, Drift } from './Drift';
export type { DriftOptions } from './Drift';
