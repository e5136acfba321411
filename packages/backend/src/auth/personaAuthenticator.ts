import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import type { Persona } from './readPersonas';

/** Header in which the sign-in page names the persona. */
export const PERSONA_HEADER = 'x-demo-persona';

/** Takes the persona's id from a header; a persona proves nothing else. */
export function createPersonaAuthenticator(personas: Map<string, Persona>) {
  return createProxyAuthenticator<undefined, Persona, undefined>({
    defaultProfileTransform: async ({ name }) => ({
      profile: { displayName: name },
    }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const id = req.header(PERSONA_HEADER) ?? '';
      const persona = personas.get(id);
      if (!persona) {
        throw new AuthenticationError(
          `There is no persona '${id}', expected the header ${PERSONA_HEADER} to be one of ${[
            ...personas.keys(),
          ].join(', ')}`,
        );
      }
      return { result: persona };
    },
  });
}
