import { useState } from 'react';
import {
  configApiRef,
  useApi,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { PersonaChooser } from './PersonaChooser';
import { PersonaSession } from './PersonaSession';
import { readPersonas } from './personas';
import {
  forgetPersona,
  rememberedPersona,
  rememberPersona,
} from './rememberedPersona';

/** Chooses a persona, or goes on as the one chosen before. */
export function PersonaSignInPage({ onSignInSuccess }: SignInPageProps) {
  const personas = readPersonas(useApi(configApiRef));
  const [chosenId, setChosenId] = useState(rememberedPersona);
  const [failure, setFailure] = useState<string>();
  const chosen = personas.find(persona => persona.id === chosenId);

  if (!chosen) {
    return (
      <PersonaChooser
        personas={personas}
        failure={failure}
        onChoose={persona => {
          setFailure(undefined);
          setChosenId(persona.id);
        }}
      />
    );
  }
  return (
    <PersonaSession
      persona={chosen}
      onSignedIn={identity => {
        rememberPersona(chosen.id);
        onSignInSuccess(forgettingOnSignOut(identity));
      }}
      onFailed={message => {
        forgetPersona();
        setFailure(message);
        setChosenId(undefined);
      }}
    />
  );
}

function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      forgetPersona();
      await identity.signOut();
    },
  };
}
