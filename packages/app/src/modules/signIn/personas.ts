import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Somebody that a visitor of the demo may sign in as. */
export interface Persona {
  id: string;
  name: string;
  role: string;
  /** One sentence: what this person sees in the portal. */
  sees: string;
  provider: 'demo' | 'guest';
}

const guest: Persona = {
  id: 'guest',
  name: 'Guest',
  role: 'Just looking',
  sees: 'Sees what a team member sees.',
  provider: 'guest',
};

/** The personas of `demo.personas`, then the guest. */
export function readPersonas(config: ConfigApi): Persona[] {
  const personas = config.getOptionalConfigArray('demo.personas') ?? [];
  return [
    ...personas.map(persona => ({
      id: persona.getString('id'),
      name: persona.getString('name'),
      role: persona.getString('role'),
      sees: persona.getString('sees'),
      provider: 'demo' as const,
    })),
    guest,
  ];
}
