import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Replica } from './loadReplica';

const PAUSE_MS = 150;

/**
 * Confirms owners, one component after another, at whichever replica runs, and
 * remembers what was acknowledged. What nobody acknowledged may be stored or
 * not: the caller was told of no success.
 */
export function postVerifications(options: {
  names: readonly string[];
  replicas: () => Replica[];
}): { stop(): Promise<{ acknowledged: string[]; refused: string[] }> } {
  const { names, replicas } = options;
  const acknowledged: string[] = [];
  /** What was answered instead, each once. */
  const refused = new Set<string>();
  let stopped = false;
  const run = async () => {
    for (let index = 0; !stopped; index += 1) {
      const running = replicas();
      const replica = running[index % Math.max(1, running.length)];
      const answer =
        replica && (await confirm(replica, names[index % names.length]));
      if (answer?.id) acknowledged.push(answer.id);
      if (answer?.refusal) refused.add(answer.refusal);
      await sleep(PAUSE_MS);
    }
  };
  const ended = run();
  return {
    stop: async () => {
      stopped = true;
      await ended;
      return { acknowledged, refused: [...refused] };
    },
  };
}

async function confirm(
  { url }: Replica,
  name: string,
): Promise<{ id?: string; refusal?: string }> {
  try {
    const response = await fetch(`${url}/verifications`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: mockCredentials.user.header('user:default/ada'),
      },
      body: JSON.stringify({
        entityRef: `component:default/${name}`,
        kind: 'confirmed',
      }),
      signal: AbortSignal.timeout(10_000),
    });
    const body = await response.json();
    return response.ok
      ? { id: body.id }
      : { refusal: `${response.status} ${body.error?.message}` };
  } catch {
    // It was killed before it answered: nothing was acknowledged.
    return {};
  }
}
