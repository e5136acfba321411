export { VisibleEntities } from './VisibleEntities';
