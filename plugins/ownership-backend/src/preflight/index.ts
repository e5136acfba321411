export { ownerPreflight } from './ownerPreflight';
