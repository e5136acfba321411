import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** One thing asked of the backend, and how it stands. */
export interface Request<T> {
  /** The last good answer; kept while a newer one loads or fails. */
  data?: T;
  /** Why the latest attempt failed; gone after the next success. */
  error?: Error;
  loading: boolean;
  /** True while `data` answers an earlier question than the current one. */
  stale: boolean;
  /** When `data` arrived, in milliseconds. */
  loadedAt?: number;
  reload: () => void;
}

type Answer<T> = Pick<Request<T>, 'data' | 'error' | 'loadedAt'> & {
  key?: string;
};

/**
 * Asks once per key and aborts what is no longer wanted. Answers are never
 * thrown away: a page that has shown something keeps showing it.
 */
export function useRequest<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  /** Asks the same question again when it changes. */
  refresh?: string,
): Request<T> {
  const [answer, setAnswer] = useState<Answer<T>>({});
  const [loading, setLoading] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setLoading(true);
    // Drawn in slices: keys and pointer are answered between them.
    const settle = (change: (previous: Answer<T>) => Answer<T>) =>
      signal.aborted ||
      startTransition(() => {
        setAnswer(change);
        setLoading(false);
      });
    latestLoad.current(signal).then(
      data => settle(() => ({ key, data, loadedAt: Date.now() })),
      error => settle(previous => ({ ...previous, error })),
    );
    return () => controller.abort();
  }, [key, attempt, refresh]);

  const reload = useCallback(() => setAttempt(n => n + 1), []);
  const stale = answer.data !== undefined && answer.key !== key;
  // The same object until something changes: what shows one answer need not be
  // drawn again for each of the others.
  return useMemo(() => {
    const { key: _, ...rest } = answer;
    return { ...rest, loading, stale, reload };
  }, [answer, loading, stale, reload]);
}
