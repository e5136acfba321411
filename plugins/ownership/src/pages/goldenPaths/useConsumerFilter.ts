import {
  pathCurrencies,
  type PathCurrency,
} from '@stewardship/backstage-plugin-ownership-common';
import { useSearchParams } from 'react-router-dom';
import { withoutPlace } from '../../filter/useListPlace';

/** What narrows down what came from a path. */
export interface ConsumerFilter {
  /** `none` for those without one. */
  version?: string;
  currency?: PathCurrency;
}

/** The filter of a path's page, which its address holds. */
export function useConsumerFilter() {
  const [params, setParams] = useSearchParams();
  const filter: ConsumerFilter = {
    version: params.get('version') || undefined,
    currency: pathCurrencies.find(value => value === params.get('currency')),
  };
  const setFilter = (next: ConsumerFilter) =>
    setParams(
      previous => {
        const written = withoutPlace(previous);
        for (const name of ['version', 'currency'] as const) {
          const value = next[name];
          if (value === undefined) {
            written.delete(name);
          } else {
            written.set(name, value);
          }
        }
        return written;
      },
      { replace: true },
    );
  return { filter, setFilter };
}
