import { useEffect, useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { Persona } from './personas';

const retryEveryMs = 1_000;
const giveUpAfter = 60;

interface PersonaSessionProps {
  persona: Persona;
  onSignedIn: (identity: IdentityApi) => void;
  onFailed: (message: string) => void;
}

/**
 * Gets a token for the persona and keeps it fresh. A backend that does not
 * answer yet is waited for: the page is often up before it.
 */
export function PersonaSession(props: PersonaSessionProps) {
  const { persona, onSignedIn, onFailed } = props;
  const [attempt, setAttempt] = useState(1);
  return (
    <>
      {attempt > 1 && (
        <Text as="p" style={{ padding: 'var(--bui-space-6)' }}>
          The backend is still starting …
        </Text>
      )}
      <ProxiedSignInPage
        key={attempt}
        provider={persona.provider}
        headers={{ 'x-demo-persona': persona.id }}
        onSignInSuccess={onSignedIn}
        ErrorComponent={({ error }) =>
          isStarting(error) && attempt < giveUpAfter ? (
            <Later run={() => setAttempt(attempt + 1)} />
          ) : (
            <Now run={() => onFailed(messageOf(error))} />
          )
        }
      />
    </>
  );
}

/** Nothing listens yet, or something answers for the plugin that is not ready. */
function isStarting(error?: Error & { statusCode?: number }): boolean {
  return error?.name === 'TypeError' || error?.statusCode === 503;
}

/** The backend's own words are inside the error about its answer. */
function messageOf(error?: Error): string {
  const { cause } = error ?? {};
  return (cause instanceof Error ? cause : error)?.message ?? 'Unknown error';
}

function Later({ run }: { run: () => void }) {
  useEffect(() => {
    const timer = setTimeout(run, retryEveryMs);
    return () => clearTimeout(timer);
  });
  return null;
}

function Now({ run }: { run: () => void }) {
  useEffect(run);
  return null;
}
