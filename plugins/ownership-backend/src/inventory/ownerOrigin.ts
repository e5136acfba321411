import {
  ANNOTATION_LOCATION,
  RELATION_OWNED_BY,
  type Entity,
} from '@backstage/catalog-model';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { relatedRefs, specRefs } from './relatedRefs';
import { withoutCredentials } from './source/locateUrl';

type OwnerOrigin = NonNullable<OwnershipReport['ownerOrigin']>;

/**
 * What of an address says where a descriptor is: the path of Azure's, the
 * branch of Bitbucket's. Anything else may be a token.
 */
const KEPT_PARAMETERS: readonly string[] = ['path', 'version', 'at'];
const LONGEST_ADDRESS = 1000;

/** Where the declared owner comes from, and so where it can be changed. */
export function ownerOrigin(entity: Entity): OwnerOrigin {
  const related = relatedRefs(entity, RELATION_OWNED_BY)[0];
  const written = specRefs(entity, 'owner', 'group')[0];
  const by = originOf({ related, written });
  const location =
    entity.metadata.annotations?.[ANNOTATION_LOCATION]?.trim() ?? '';
  const [, managedBy, target] =
    /^([a-z][\w-]{0,62}):(.+)$/i.exec(location) ?? [];
  const descriptor =
    managedBy === 'url' ? descriptorAddress(target) : undefined;
  return {
    ...(by ? { by } : {}),
    ...(managedBy ? { managedBy } : {}),
    ...(descriptor ? { descriptor } : {}),
  };
}

/** The relation counts; where it only repeats the descriptor, that says it. */
function originOf(refs: {
  related: string | undefined;
  written: string | undefined;
}): OwnerOrigin['by'] {
  const { related, written } = refs;
  if (related === undefined) {
    return written === undefined ? undefined : 'spec';
  }
  return related === written ? 'spec' : 'relation';
}

/** An address for a browser, without what could be a secret. */
function descriptorAddress(target: string): string | undefined {
  const address = withoutCredentials(target);
  if (address === undefined || address.length > LONGEST_ADDRESS) {
    return undefined;
  }
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return undefined;
  }
  for (const name of [...url.searchParams.keys()]) {
    if (!KEPT_PARAMETERS.includes(name)) {
      url.searchParams.delete(name);
    }
  }
  return url.toString();
}
