export { assessEach } from './assessEach';
export { knownBy } from './knownBy';
export { Successions } from './Successions';
export type { Succession, SuccessionOptions } from './Successions';
export type { Alone, Assessed, Known, Wanted } from './types';
