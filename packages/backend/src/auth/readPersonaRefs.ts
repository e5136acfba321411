import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';

/** Persona id → full entity ref of the catalog User that it is. */
export function readPersonaRefs(config: Config): Map<string, string> {
  return new Map(
    config.getConfigArray('demo.personas').map(persona => [
      persona.getString('id'),
      stringifyEntityRef(
        parseEntityRef(persona.getString('userEntityRef'), {
          defaultKind: 'User',
          defaultNamespace: 'default',
        }),
      ),
    ]),
  );
}
