import { parseEntityRef } from '@backstage/catalog-model';

/** The title where there is one, else the name out of the ref. */
export function ownerName(owner: {
  ref?: string;
  title?: string;
}): string | undefined {
  if (owner.title || !owner.ref) {
    return owner.title;
  }
  try {
    return parseEntityRef(owner.ref, { defaultKind: 'group' }).name;
  } catch {
    // A placeholder such as `tbd` need not be a ref; it is its own name.
    return owner.ref;
  }
}
