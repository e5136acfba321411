import type { SignInResolver } from '@backstage/plugin-auth-node';
import type { Persona } from './readPersonas';

/** A token with the ownership refs of the persona's User in the catalog. */
export const signInAsPersona: SignInResolver<Persona> = (info, context) =>
  context.signInWithCatalogUser({ entityRef: info.result.userEntityRef });
