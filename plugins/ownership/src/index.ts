/**
 * Component ownership, knowledge redundancy warnings and golden paths.
 *
 * This entry holds the plugin of the classic frontend system and what both
 * systems share. The plugin of the new one is the default export of `./alpha`.
 *
 * @packageDocumentation
 */
export { ownershipApiRef } from './api/ownershipApiRef';
export {
  EntityGoldenPathCard,
  EntityOwnershipContent,
  EntityOwnershipCriticalBanner,
  EntityOwnershipHealthCard,
  EntityWhoCanHelpCard,
  HomePageOwnershipTodos,
  HomePageRecommendedGoldenPaths,
  OwnershipOwnerPickerFieldExtension,
  OwnershipPage,
  ownershipPlugin,
} from './classic/plugin';
export type { OwnerPickerOptions } from './scaffolder/ownerPickerSchema';
export { isOwnershipAvailable } from './entity/entityKinds';
export {
  catalogIndexRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from './routes';
export { ownershipTranslationRef } from './translation';
