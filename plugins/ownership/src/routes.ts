import {
  createExternalRouteRef,
  createRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';

/** The ownership page. @public */
export const rootRouteRef = createRouteRef({ id: 'ownership' });

/**
 * The scaffolder's form for one template. Without a scaffolder in the portal
 * the golden paths are listed without a way to start them.
 *
 * @public
 */
export const selectedTemplateRouteRef = createExternalRouteRef({
  id: 'scaffolder-selected-template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The catalog's list, for a portal without components. @public */
export const catalogIndexRouteRef = createExternalRouteRef({
  id: 'catalog-index',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});

/** The tab of the golden paths below the page. */
export const GOLDEN_PATHS_PATH = 'golden-paths';

/** The page's tabs: their places below it, in the order of the tabs. */
export const PAGE_PATHS = [
  'my-teams',
  'explore',
  'risks',
  'what-if',
  GOLDEN_PATHS_PATH,
  'audit',
  'method',
] as const;

/** The part of the page "Method & data" that is about one's own addresses. */
export const IDENTITIES_ANCHOR = 'identities';

/** What the tabs are called where no translation is at hand. */
export const PAGE_TITLES = {
  'my-teams': 'My teams',
  explore: 'Explore',
  risks: 'Risks',
  'what-if': 'What if',
  [GOLDEN_PATHS_PATH]: 'Golden paths',
  audit: 'Audit',
  method: 'Method & data',
} as const;

/** @public */
export type OwnershipPagePath = (typeof PAGE_PATHS)[number];

/**
 * A hook for one route in both frontend systems. The classic one throws where
 * nothing is mounted; a page left out of a portal is no reason to break another.
 */
function makeRouteHook<T>(use: () => T): () => T | undefined {
  return () => {
    try {
      return use();
    } catch {
      return undefined;
    }
  };
}

/** The page's address; missing where the portal does not mount it. */
export const useRootPath = makeRouteHook(() => useRouteRef(rootRouteRef)());

/** The catalog's list; missing in a portal without one. */
export const useCatalogIndexPath = makeRouteHook(() =>
  useRouteRef(catalogIndexRouteRef)?.(),
);

/** From a template to the scaffolder's form; missing without a scaffolder. */
export const useTemplateHref = makeRouteHook(() =>
  useRouteRef(selectedTemplateRouteRef),
);

/**
 * A function from a tab, and what its address holds, to the address; missing
 * where the portal does not mount the page.
 */
export function usePageHref():
  | ((path: OwnershipPagePath, params?: [string, string][]) => string)
  | undefined {
  const root = useRootPath();
  if (root === undefined) {
    return undefined;
  }
  return (path, params = []) => {
    const query = new URLSearchParams(params).toString();
    return `${root}/${path}${query ? `?${query}` : ''}`;
  };
}

/**
 * A function from a golden path to the address of its page; missing where the
 * portal does not mount ours.
 */
export function useGoldenPathHref():
  | ((path: { namespace: string; name: string }) => string)
  | undefined {
  const root = useRootPath();
  if (root === undefined) {
    return undefined;
  }
  return ({ namespace, name }) =>
    [
      root,
      GOLDEN_PATHS_PATH,
      ...[namespace, name].map(encodeURIComponent),
    ].join('/');
}
