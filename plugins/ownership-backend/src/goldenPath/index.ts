export { addUpAdoption, eligibleFor } from './adoption';
export type { ComponentCount } from './adoption';
export { isBehind, pathDistance } from './behind';
export type { PathDistance, SeenVersion } from './behind';
export { foldersAbove } from './foldersAbove';
export { languagesIn } from './languages';
export { suitedPath } from './suits';
