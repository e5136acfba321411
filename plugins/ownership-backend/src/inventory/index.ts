export { OWNED_KINDS } from './Inventory';
export type {
  ComponentFacts,
  ComponentSource,
  Draft,
  DraftTarget,
  EntityFacts,
  GoldenPathFacts,
  GroupFacts,
  InventoryComponent,
  InventoryGroup,
  OwnedKind,
  ReadableSource,
  ReportedKind,
  UserFacts,
} from './Inventory';
export { affectedByPeople } from './affectedByPeople';
export type { AffectedByPeople } from './affectedByPeople';
export { groupTree } from './groupTree';
export { withOwner } from './owner';
export type { OwnerDirectory } from './owner';
export { factsHash, refreshInventory } from './refreshInventory';
export type { RefreshOptions } from './refreshInventory';
export { RefreshPace } from './RefreshPace';
export { locateUrl } from './source/locateUrl';
export { versionIn } from './templateVersion';
