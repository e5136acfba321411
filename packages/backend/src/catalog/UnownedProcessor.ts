import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessor } from '@backstage/plugin-catalog-node';

const UNOWNED_ANNOTATION = 'harbour.example/unowned';

/**
 * Takes the owner off entities that are annotated as unowned. Backstage's
 * schema insists on `spec.owner`, portals that import their catalog from
 * elsewhere have components without one all the same, and the demo shows how
 * they look.
 */
export class UnownedProcessor implements CatalogProcessor {
  getProcessorName() {
    return 'UnownedProcessor';
  }

  // After validation, and before the processors that turn the owner into a
  // relation.
  getPriority() {
    return 1;
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    if (entity.metadata.annotations?.[UNOWNED_ANNOTATION] !== 'true') {
      return entity;
    }
    const { owner: _, ...spec } = entity.spec ?? {};
    return { ...entity, spec };
  }
}
