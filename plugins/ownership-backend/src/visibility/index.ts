export { NumberedRefs } from './NumberedRefs';
export { VisibleEntities } from './VisibleEntities';
export { VisibleSet } from './VisibleSet';
