import {
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type {
  GetEntitiesByRefsRequest,
  StreamEntitiesRequest,
} from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  catalogServiceMock,
  type CatalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';

interface Caller {
  credentials: BackstageCredentials;
}

/**
 * A catalog in memory that can be down, that can change, and that hides
 * entities from users as a permission policy would.
 */
export class TestCatalog {
  entities: Entity[];
  isDown = false;
  /** Refs that a user may not see, by the user's ref. */
  hidden: Record<string, string[]> = {};
  /** How often it was asked. */
  calls = 0;
  /** Refs of entities that were read in full. */
  readonly fullReads: string[] = [];
  /** After how many pages a stream breaks off. */
  failAfterPages?: number;
  /** Refs that a stream leaves out. */
  missingInStream: string[] = [];
  /** Happens before each page of a stream. */
  beforePage?: () => Promise<void>;

  constructor(entities: Entity[] = []) {
    this.entities = entities;
  }

  factory() {
    return createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => this.service(),
    });
  }

  service(): CatalogServiceMock {
    return {
      ...catalogServiceMock({ entities: [] }),
      streamEntities: (request, options) =>
        this.#stream(request, options as Caller),
      getEntitiesByRefs: (request, options) =>
        this.#byRefs(request, options as Caller),
      getEntityByRef: async (ref, options) => {
        const request = {
          entityRefs: [typeof ref === 'string' ? ref : stringifyEntityRef(ref)],
        };
        const { items } = await this.#byRefs(request, options as Caller);
        return items[0];
      },
    };
  }

  async #byRefs(request: GetEntitiesByRefsRequest, options: Caller) {
    const entities = this.#visibleTo(options);
    const response = await catalogServiceMock({ entities }).getEntitiesByRefs(
      request,
    );
    this.#noteReads(response.items);
    return response;
  }

  async *#stream(request: StreamEntitiesRequest | undefined, options: Caller) {
    const entities = this.#visibleTo(options).filter(
      entity => !this.missingInStream.includes(stringifyEntityRef(entity)),
    );
    let pages = 0;
    for await (const page of catalogServiceMock({ entities }).streamEntities(
      request,
    )) {
      await this.beforePage?.();
      if (pages === this.failAfterPages) {
        throw new ServiceUnavailableError('The connection was closed');
      }
      pages += 1;
      if (request?.fields?.includes('relations')) this.#noteReads(page);
      yield page;
    }
  }

  #noteReads(entities: Array<Entity | undefined>) {
    for (const entity of entities) {
      if (entity) this.fullReads.push(stringifyEntityRef(entity));
    }
  }

  #visibleTo({ credentials }: Caller): Entity[] {
    this.calls += 1;
    if (this.isDown) {
      throw new ServiceUnavailableError('connect ECONNREFUSED 10.0.0.7:5432');
    }
    const { userEntityRef = '' } = credentials.principal as {
      userEntityRef?: string;
    };
    const hidden = this.hidden[userEntityRef] ?? [];
    return this.entities.filter(
      entity => !hidden.includes(stringifyEntityRef(entity)),
    );
  }
}
