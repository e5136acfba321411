import { toError } from '@backstage/errors';
import { useCallback, useRef, useState } from 'react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { failureText } from './failureText';
import { useSay } from './useSay';

export interface Task {
  start: () => void;
  /** Gives up waiting; what the backend has begun, it may finish. */
  cancel: () => void;
  pending: boolean;
  error?: Error;
}

/**
 * One thing that a person does. It is *idle*, then *pending* until the backend
 * has answered, then idle again; a second press while it is pending does
 * nothing. A failure stays beside the button that caused it, in `error`, until
 * the next attempt.
 */
export function useTask<T>(options: {
  run: (signal: AbortSignal) => Promise<T>;
  /** What is said when it is done; nothing where the page shows it anyway. */
  done?: (result: T) => string;
  onDone?: (result: T) => void;
  /** Before the answer is there; taken back by `onFailed`. */
  onStart?: () => void;
  onFailed?: () => void;
  /** How it is taken back, offered for a while. */
  undo?: {
    run: (result: T) => Promise<unknown>;
    done: (result: T) => string;
    onDone?: () => void;
  };
}): Task {
  const { t } = useOwnershipTranslation();
  const say = useSay();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const running = useRef<AbortController>();
  const latest = useRef({ options, t });
  latest.current = { options, t };

  const start = useCallback(() => {
    if (running.current) {
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setPending(true);
    setError(undefined);
    const { options: asked } = latest.current;
    asked.onStart?.();
    asked
      .run(controller.signal)
      .then(
        result => {
          const { options: now, t: words } = latest.current;
          const { undo } = now;
          if (now.done) {
            say(
              now.done(result),
              undo && {
                label: words('action.undo'),
                run: () => undo.run(result),
                done: undo.done(result),
                failed: problem => failureText(problem, words),
                onDone: undo.onDone,
              },
            );
          }
          now.onDone?.(result);
        },
        problem => {
          if (!controller.signal.aborted) {
            latest.current.options.onFailed?.();
            setError(toError(problem));
          }
        },
      )
      .finally(() => {
        running.current = undefined;
        setPending(false);
      });
  }, [say]);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { start, cancel, pending, error };
}
