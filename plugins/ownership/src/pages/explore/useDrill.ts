import type { FacetsResponse } from '@stewardship/backstage-plugin-ownership-common';
import { useMemo } from 'react';
import type { Crumb } from '../../components/MapBreadcrumb';
import { ownerName } from '../../components/ownerName';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import type { PageFilter } from '../../filter/filterParams';
import {
  hrefOf,
  type ExploreView,
  type Level,
  type useExploreView,
} from './useExploreView';

type Step = { filter: Partial<PageFilter>; view: Partial<ExploreView> };

/**
 * Ways down and up in the map. Where one is stands in the filter, so that the
 * table shows the same: a domain leads to its systems, a system to its
 * components.
 */
export function useDrill(
  explore: ReturnType<typeof useExploreView>,
  facets: FacetsResponse | undefined,
  /** What the areas stand for now. */
  level: Level,
) {
  const { filter, view, setFilter } = explore;
  const { t } = useOwnershipTranslation();
  // Apart from the way up: every tile is made of these, and the names that the
  // way up waits for change nothing about them.
  const ways = useMemo(() => {
    const down = (ref: string): Step =>
      level === 'domain'
        ? { filter: { domains: [ref] }, view: { level: 'system' } }
        : { filter: { systems: [ref] }, view: { level: 'auto' } };
    return {
      hrefOf: (ref: string) => {
        const step = down(ref);
        return hrefOf({ ...filter, ...step.filter }, { ...view, ...step.view });
      },
      goDown: (ref: string) => {
        const step = down(ref);
        setFilter(step.filter, { view: step.view });
      },
    };
  }, [filter, view, level, setFilter]);
  return useMemo(() => {
    const go = (step: Step) => setFilter(step.filter, { view: step.view });
    const [domain, ...otherDomains] = filter.domains;
    const [system, ...otherSystems] = filter.systems;
    const inDomain = domain !== undefined && otherDomains.length === 0;
    const inSystem = system !== undefined && otherSystems.length === 0;

    const steps: Array<{ id: string; title: string; step: Step }> = [];
    if (inDomain || inSystem || level !== 'component') {
      steps.push({
        id: 'all',
        title: t('explore.map.all'),
        step: inDomain
          ? {
              filter: { domains: [], systems: [] },
              view: { level: 'domain' },
            }
          : {
              filter: { systems: [] },
              view: { level: level === 'domain' ? 'domain' : 'system' },
            },
      });
    }
    if (inDomain) {
      steps.push({
        id: `domain ${domain}`,
        title: titleOf(domain, facets?.domains) ?? t('explore.map.noDomain'),
        step: { filter: { systems: [] }, view: { level: 'system' } },
      });
    }
    if (inSystem) {
      steps.push({
        id: `system ${system}`,
        title: titleOf(system, facets?.systems) ?? t('explore.map.noSystem'),
        step: { filter: {}, view: {} },
      });
    }
    const crumbs: Crumb[] = steps.map(({ id, title, step }, index) => ({
      id,
      title,
      ...(index < steps.length - 1 ? { onGo: () => go(step) } : {}),
    }));
    const above = steps[steps.length - 2];
    return {
      crumbs,
      ...ways,
      goUp: above && (() => go(above.step)),
    };
  }, [filter, level, setFilter, facets, t, ways]);
}

function titleOf(
  ref: string,
  facets: FacetsResponse['systems'],
): string | undefined {
  return ref === 'none'
    ? undefined
    : ownerName(facets?.find(facet => facet.ref === ref) ?? { ref });
}
