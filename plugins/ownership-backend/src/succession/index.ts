export { activityDay } from './activityDay';
export { assessEach } from './assessEach';
export { Successions } from './Successions';
export type { Succession } from './Successions';
export type { Alone, Wanted } from './types';
