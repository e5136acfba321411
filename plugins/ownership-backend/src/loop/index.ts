export { Breather } from './Breather';
export { startLoop } from './startLoop';
export type { Loop } from './startLoop';
