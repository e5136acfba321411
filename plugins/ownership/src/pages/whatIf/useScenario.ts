import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ScenarioProgress,
  ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { useCallback, useRef, useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest, type Request } from '../../api/useRequest';

export interface ScenarioRequest extends Request<ScenarioResult | undefined> {
  progress?: ScenarioProgress;
}

/** What a kept scenario means; nothing where none is chosen. */
export function useScenario(
  id: string | undefined,
  /** What was just worked out needs no second look. */
  known: ReadonlyMap<string, ScenarioResult>,
): ScenarioRequest {
  const api = useApi(ownershipApiRef);
  const [progress, setProgress] = useState<ScenarioProgress>();
  const request = useRequest(id ?? '', async signal => {
    setProgress(undefined);
    if (id === undefined) return undefined;
    return (
      known.get(id) ?? api.getScenario(id, { signal, onProgress: setProgress })
    );
  });
  return { ...request, progress };
}

/** Answers that came with running, by scenario. */
export function useKnown(): [
  ReadonlyMap<string, ScenarioResult>,
  (result: ScenarioResult) => void,
] {
  const known = useRef(new Map<string, ScenarioResult>());
  const add = useCallback((result: ScenarioResult) => {
    known.current.set(result.scenario.id, result);
  }, []);
  return [known.current, add];
}
