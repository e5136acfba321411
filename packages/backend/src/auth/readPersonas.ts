import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';

export interface Persona {
  name: string;
  /** Full ref of the catalog User that the persona is. */
  userEntityRef: string;
}

/** The personas of `demo.personas` by their id. */
export function readPersonas(config: Config): Map<string, Persona> {
  return new Map(
    config.getConfigArray('demo.personas').map(persona => [
      persona.getString('id'),
      {
        name: persona.getString('name'),
        userEntityRef: stringifyEntityRef(
          parseEntityRef(persona.getString('userEntityRef'), {
            defaultKind: 'User',
            defaultNamespace: 'default',
          }),
        ),
      },
    ]),
  );
}
