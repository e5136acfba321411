import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

/** How a replica is started. */
export interface ReplicaOptions {
  /** Names its connections in the database. */
  name: string;
  config: JsonObject;
  catalog: CatalogState;
  /** How far its clock is wrong. */
  clockSkewMs?: number;
}

/** What the catalog of a replica answers. */
export interface CatalogState {
  entities: Entity[];
  isDown?: boolean;
  /** How long each page of it takes. */
  pageMs?: number;
}

/** What a test tells a replica. */
export type ToReplica =
  | { start: ReplicaOptions }
  | { catalog: CatalogState }
  | { stop: true };

/** What a replica tells a test; `loaded` means that it waits for its start. */
export type FromReplica =
  | { loaded: true }
  | { ready: { port: number } }
  | { failed: string };
