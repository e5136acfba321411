import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useRef, useState } from 'react';

/** Long enough to read two lines. */
const TOAST_MS = 8_000;

/**
 * One thing that a person does. It is *idle*, then *pending* until the backend
 * has answered, then idle again; a second press while it is pending does
 * nothing. A failure stays beside the button that caused it, in `error`.
 */
export function useTask<T>(options: {
  run: () => Promise<T>;
  /** What the toast says when it is done. */
  done: (result: T) => string;
  onDone?: (result: T) => void;
}): { start: () => void; pending: boolean; error?: Error } {
  const toast = useApi(toastApiRef);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const busy = useRef(false);
  const latest = useRef(options);
  latest.current = options;

  const start = useCallback(() => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setPending(true);
    setError(undefined);
    latest.current
      .run()
      .then(
        result => {
          toast.post({
            title: latest.current.done(result),
            status: 'success',
            timeout: TOAST_MS,
          });
          latest.current.onDone?.(result);
        },
        problem => setError(toError(problem)),
      )
      .finally(() => {
        busy.current = false;
        setPending(false);
      });
  }, [toast]);
  return { start, pending, error };
}
