import type {
  OwnershipApi,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useSyncExternalStore } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';

type Verification = ReportSummary['verification'];

interface Said {
  verification: Verification;
  /** What held until it was said; the reports may have changed since. */
  before: Verification;
  /** Of the confirmation, to take it back by; missing until it is stored. */
  id?: string;
  /** False once it is taken back: then `verification` is what held before. */
  confirmed: boolean;
}

/** After this the backend has scored anew, and says the same by itself. */
const KEPT_MS = 60_000;

/**
 * What the person in front of the page has just said of an owner. The backend
 * has it at once, but its reports are scored anew a moment later; until then
 * every place that shows the entity shows this.
 */
class SaidStore {
  readonly #said = new Map<string, Said>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(entityRef: string): Said | undefined {
    return this.#said.get(entityRef);
  }

  set(entityRef: string, said: Said | undefined): void {
    if (said) {
      this.#said.set(entityRef, said);
      setTimeout(() => {
        if (this.#said.get(entityRef) === said) {
          this.set(entityRef, undefined);
        }
      }, KEPT_MS);
    } else {
      this.#said.delete(entityRef);
    }
    this.#listeners.forEach(listener => listener());
  }
}

/** One per backend: another client knows nothing of it. */
const stores = new WeakMap<OwnershipApi, SaidStore>();

function storeOf(api: OwnershipApi): SaidStore {
  const store = stores.get(api) ?? new SaidStore();
  stores.set(api, store);
  return store;
}

/** What was just said of an entity's owner, and how to say it. */
export function useSaid(
  entityRef: string,
): [Said | undefined, (said: Said | undefined) => void] {
  const store = storeOf(useApi(ownershipApiRef));
  const said = useSyncExternalStore(store.subscribe, () =>
    store.get(entityRef),
  );
  const set = useCallback(
    (next: Said | undefined) => store.set(entityRef, next),
    [store, entityRef],
  );
  return [said, set];
}
