export { startLoop } from './startLoop';
