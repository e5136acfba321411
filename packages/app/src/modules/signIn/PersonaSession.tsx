import { useEffect } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import type { Persona } from './personas';

interface PersonaSessionProps {
  persona: Persona;
  onSignedIn: (identity: IdentityApi) => void;
  onFailed: (message: string) => void;
}

/** Gets a token for the persona and keeps it fresh. */
export function PersonaSession(props: PersonaSessionProps) {
  const { persona, onSignedIn, onFailed } = props;
  return (
    <ProxiedSignInPage
      provider={persona.provider}
      headers={{ 'x-demo-persona': persona.id }}
      onSignInSuccess={onSignedIn}
      ErrorComponent={({ error }) => (
        <Failed message={error?.message} onFailed={onFailed} />
      )}
    />
  );
}

function Failed(props: {
  message?: string;
  onFailed: PersonaSessionProps['onFailed'];
}) {
  const { message = 'Unknown error', onFailed } = props;
  useEffect(() => onFailed(message), [message, onFailed]);
  return null;
}
