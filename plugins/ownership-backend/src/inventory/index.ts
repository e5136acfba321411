export type {
  ComponentFacts,
  ComponentSource,
  Inventory,
  InventoryComponent,
  InventoryGroup,
  InventoryUser,
  ReadableSource,
} from './Inventory';
export { buildInventory } from './buildInventory';
export { readCatalog } from './readCatalog';
export { refreshInventory } from './refreshInventory';
export type { RefreshOptions } from './refreshInventory';
export { RefreshPace } from './RefreshPace';
