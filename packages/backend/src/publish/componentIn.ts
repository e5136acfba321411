import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';

/** Where a repository describes what is in it. */
export const DESCRIPTOR = 'catalog-info.yaml';

/**
 * The one component that a descriptor holds, which is called as its repository.
 *
 * @throws InputError where it holds anything else
 */
export function componentIn(text: string, name: string): Entity {
  const [result, ...more] = parseEntityYaml(text, {
    type: 'file',
    target: DESCRIPTOR,
  });
  if (result?.type !== 'entity' || more.length > 0) {
    throw new InputError(
      `${DESCRIPTOR} does not hold one entity; describe one component in it.`,
    );
  }
  const { kind, metadata } = result.entity;
  const { namespace = DEFAULT_NAMESPACE } = metadata;
  if (
    kind !== 'Component' ||
    metadata.name !== name ||
    namespace !== DEFAULT_NAMESPACE
  ) {
    throw new InputError(
      `${DESCRIPTOR} describes ${kind}:${namespace}/${metadata.name}; it has to be Component:${DEFAULT_NAMESPACE}/${name}, as the repository is called.`,
    );
  }
  return result.entity;
}
