import { toError } from '@backstage/errors';
import type { Finding } from '@stewardship/backstage-plugin-ownership-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText } from '../../actions/failureText';
import { useSay } from '../../actions/useSay';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** What was entered to set a finding aside. */
export interface SnoozeDraft {
  days: number;
  reason: string;
}

interface Failed {
  error: Error;
  /** Kept, so that nobody types it twice. */
  draft?: SnoozeDraft;
}

interface Leave {
  finding: Finding;
  run: () => Promise<Finding>;
  /** What is said when it is done. */
  done: (now: Finding) => string;
  draft?: SnoozeDraft;
  /** How it is taken back, offered for a while. */
  undo?: { run: () => Promise<unknown>; done: string };
}

/**
 * Findings that leave the list as soon as somebody says so. The backend is
 * told at the same time; where it refuses, the row is back with the reason.
 */
export function useLeaving(
  onChange: () => void,
  /** The list as last loaded. */
  items: readonly Finding[] | undefined,
) {
  const { t } = useOwnershipTranslation();
  const say = useSay();
  /** By id, the state that each had in the list it left. */
  const [left, setLeft] = useState<ReadonlyMap<string, Finding['state']>>(
    new Map(),
  );
  const [failed, setFailed] = useState<ReadonlyMap<string, Failed>>(new Map());
  /** Of these, what the backend has not answered for yet. */
  const pending = useRef(new Set<string>());
  const latest = useRef({ onChange, t });
  latest.current = { onChange, t };

  // Once the list itself has it no more, nothing is left to hide: what comes
  // back later, reopened or unsnoozed, is to be seen.
  useEffect(() => {
    if (!items) return;
    setLeft(now => {
      const kept = [...now].filter(
        ([id, was]) =>
          pending.current.has(id) ||
          items.some(item => item.id === id && item.state === was),
      );
      return kept.length === now.size ? now : new Map(kept);
    });
  }, [items]);

  const leave = useCallback(
    ({ finding, run, done, draft, undo }: Leave) => {
      const { id, state } = finding;
      setLeft(now => new Map(now).set(id, state));
      setFailed(now => without(now, id));
      pending.current.add(id);
      run().then(
        now => {
          pending.current.delete(id);
          say(
            done(now),
            undo && {
              label: latest.current.t('action.undo'),
              run: undo.run,
              done: undo.done,
              failed: error => failureText(error, latest.current.t),
              onDone: () => {
                setLeft(others => without(others, id));
                latest.current.onChange();
              },
            },
          );
          latest.current.onChange();
        },
        problem => {
          pending.current.delete(id);
          setLeft(now => without(now, id));
          setFailed(now =>
            new Map(now).set(id, { error: toError(problem), draft }),
          );
        },
      );
    },
    [say],
  );
  return {
    leave,
    failed,
    hasLeft: ({ id, state }: Finding) => left.get(id) === state,
  };
}

export type Leaving = ReturnType<typeof useLeaving>;

function without<V>(
  map: ReadonlyMap<string, V>,
  id: string,
): ReadonlyMap<string, V> {
  const others = new Map(map);
  others.delete(id);
  return others;
}
