import { useApi } from '@backstage/frontend-plugin-api';
import type { Scan } from '@stewardship/backstage-plugin-ownership-common';
import { useEffect, useRef, useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';

/** How the reading that somebody asked for goes on. */
export type ScanProgress = 'queued' | 'running' | 'read' | 'failed' | 'slow';

const ASK_AGAIN_MS = 2_000;
/** A large history takes longer; the page stops asking, not the backend. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Follows a reading from when it was asked for: *queued*, *running*, then
 * *read* or *failed*; *slow* where it takes longer than anybody looks on.
 */
export function useScanProgress(
  entityRef: string,
  { onRead }: { onRead?: () => void },
) {
  const api = useApi(ownershipApiRef);
  const [since, setSince] = useState<string>();
  const [state, setState] = useState<ScanProgress>();
  const latest = useRef(onRead);
  latest.current = onRead;

  useEffect(() => {
    if (since === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const until = Date.now() + PATIENCE_MS;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const { items } = await api.listScans(
        { entityRef, limit: 1 },
        { signal },
      );
      const found = items[0] && progressOf(items[0]);
      return found ?? 'queued';
    };
    const follow = () =>
      ask().then(
        next => {
          if (signal.aborted) {
            return;
          }
          const over = Date.now() > until;
          setState(over && next !== 'read' ? 'slow' : next);
          if (next === 'read' || next === 'failed') {
            latest.current?.();
          } else if (!over) {
            timer = setTimeout(follow, ASK_AGAIN_MS);
          }
        },
        () => {
          // The request stands; whoever asks for the page anew sees more.
          if (!signal.aborted) {
            setState('slow');
          }
        },
      );
    setState('queued');
    timer = setTimeout(follow, ASK_AGAIN_MS / 4);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [api, entityRef, since]);

  return { state, watch: setSince };
}

function progressOf(scan: Scan): ScanProgress {
  if (scan.running) {
    return 'running';
  }
  // It is kept until a reading that began after it has ended.
  if (scan.requestedAt !== undefined) {
    return 'queued';
  }
  return scan.status === 'ok' ? 'read' : 'failed';
}
