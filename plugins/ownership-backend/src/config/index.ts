export type { AnnotationName, OwnershipConfig } from './OwnershipConfig';
export { readOwnershipConfig } from './readOwnershipConfig';
