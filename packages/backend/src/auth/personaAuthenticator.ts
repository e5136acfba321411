import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Header in which the sign-in page names the persona. */
export const PERSONA_HEADER = 'x-demo-persona';

export interface PersonaResult {
  userEntityRef: string;
}

/** Takes the persona's id from a header; a persona proves nothing else. */
export function createPersonaAuthenticator(personas: Map<string, string>) {
  return createProxyAuthenticator<undefined, PersonaResult, undefined>({
    defaultProfileTransform: async () => ({ profile: {} }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const id = req.header(PERSONA_HEADER) ?? '';
      const userEntityRef = personas.get(id);
      if (!userEntityRef) {
        throw new AuthenticationError(
          `There is no persona '${id}', expected the header ${PERSONA_HEADER} to be one of ${[
            ...personas.keys(),
          ].join(', ')}`,
        );
      }
      return { result: { userEntityRef } };
    },
  });
}
