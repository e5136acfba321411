import type { SignInResolver } from '@backstage/plugin-auth-node';
import type { PersonaResult } from './personaAuthenticator';

/** A token with the ownership refs of the persona's User in the catalog. */
export const signInAsPersona: SignInResolver<PersonaResult> = (info, context) =>
  context.signInWithCatalogUser({ entityRef: info.result.userEntityRef });
