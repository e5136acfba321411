import {
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { StreamEntitiesRequest } from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  catalogServiceMock,
  type CatalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';

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

  constructor(entities: Entity[] = []) {
    this.entities = entities;
  }

  factory() {
    return createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () =>
        ({
          ...catalogServiceMock({ entities: [] }),
          streamEntities: (
            request: StreamEntitiesRequest,
            options: { credentials: BackstageCredentials },
          ) => this.#stream(request, options),
        } as CatalogServiceMock),
    });
  }

  async *#stream(
    request: StreamEntitiesRequest,
    { credentials }: { credentials: BackstageCredentials },
  ) {
    this.calls += 1;
    if (this.isDown) {
      throw new ServiceUnavailableError('connect ECONNREFUSED 10.0.0.7:5432');
    }
    const { userEntityRef = '' } = credentials.principal as {
      userEntityRef?: string;
    };
    const hidden = this.hidden[userEntityRef] ?? [];
    const entities = this.entities.filter(
      entity => !hidden.includes(stringifyEntityRef(entity)),
    );
    yield* catalogServiceMock({ entities }).streamEntities(request);
  }
}
