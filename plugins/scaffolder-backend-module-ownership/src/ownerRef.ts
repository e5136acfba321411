import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The whole reference of an owner, as pickers and people write it.
 *
 * @throws InputError where it is none
 */
export function ownerRefOf(owner: string): string {
  try {
    const ref = parseEntityRef(owner.trim(), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    if (!Object.values(ref).every(part => /^[\w.-]{1,63}$/.test(part))) {
      throw new Error('Not a name of the catalog');
    }
    return stringifyEntityRef(ref);
  } catch {
    throw new InputError(
      `The owner ${JSON.stringify(
        owner,
      )} is no entity reference; write for example group:default/harbour.`,
    );
  }
}
