import { alertApiRef } from '@backstage/core-plugin-api';
import { toastApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { announce } from './announce';
import { UndoButton } from './UndoButton';

/** Long enough to read two lines. */
const TOAST_MS = 8_000;
/** Long enough to read them, think, and get there by keyboard. */
const UNDO_MS = 20_000;

export interface Undo {
  label: string;
  run: () => Promise<unknown>;
  /** What is said once it is undone. */
  done: string;
  /** What is said where it cannot be undone any more. */
  failed: (error: Error) => string;
  onDone?: () => void;
}

/**
 * Says what happened: seen, and read out by screen readers. A portal without
 * toasts says it by its alerts, without the button to undo; every step has
 * another way back on its page.
 */
export function useSay(): (message: string, undo?: Undo) => void {
  const apis = useApiHolder();
  return useCallback(
    (message, undo) => {
      const toasts = apis.get(toastApiRef);
      if (!toasts) {
        apis
          .get(alertApiRef)
          ?.post({ message, severity: 'success', display: 'transient' });
        return;
      }
      const say = (title: string, status: 'success' | 'danger' = 'success') => {
        toasts.post({ title, status, timeout: TOAST_MS });
        announce(title);
      };
      if (!undo) {
        say(message);
        return;
      }
      announce(message);
      const { close } = toasts.post({
        title: message,
        status: 'success',
        timeout: UNDO_MS,
        description: (
          <UndoButton
            label={undo.label}
            run={undo.run}
            onDone={() => {
              close();
              say(undo.done);
              undo.onDone?.();
            }}
            onFailed={error => {
              close();
              say(undo.failed(error), 'danger');
            }}
          />
        ),
      });
    },
    [apis],
  );
}
