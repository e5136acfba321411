/** A row of data names its component, a skeleton's row names nothing. */
export const ROW = 'tbody tr a[href*="/catalog/default/component/"]';

const CATALOG_SEARCH = '#input-with-icon-adornment';
const OUR_SEARCH = '[role="search"] input[type="search"]';
const LETTER = 'c';

/**
 * What is opened, beside what. Both pages of a pair list the same components,
 * 20 of them at once, to the same person. `control` is what is used as soon as
 * the first row is there, of the same kind on both sides; `answered` is there
 * when it has answered.
 */
export const PAIRS = [
  {
    name: 'what my teams own',
    ours: {
      path: '/ownership',
      control: 'th:nth-child(2)',
      answered:
        'th:nth-child(2):is([aria-sort="ascending"], [aria-sort="descending"])',
    },
    rival: {
      path: '/catalog',
      control: 'th:nth-child(2) .MuiTableSortLabel-root',
      answered: 'th:nth-child(2) .MuiTableSortLabel-active',
    },
  },
  {
    name: 'all components',
    ours: {
      path: '/ownership/explore',
      control: OUR_SEARCH,
      answered: OUR_SEARCH,
      letter: LETTER,
    },
    rival: {
      path: '/catalog?filters[kind]=component&filters[user]=all',
      control: CATALOG_SEARCH,
      answered: CATALOG_SEARCH,
      letter: LETTER,
    },
  },
];

/** Where filters are measured: the pages that list every component. */
export const FILTERED = {
  ours: {
    path: PAIRS[1].ours.path,
    search: OUR_SEARCH,
    request: '/api/ownership/reports\\?',
    showLists: page =>
      page.getByRole('button', { name: /^More filters/ }).click(),
    openLifecycles: page =>
      page.getByRole('button', { name: /lifecycle/i }).click(),
  },
  rival: {
    path: PAIRS[1].rival.path,
    search: CATALOG_SEARCH,
    // without the second one, which only counts
    request: '/api/catalog/entities/by-query\\?(?!.*limit=0(&|$))',
    openLifecycles: page => page.getByLabel('Lifecycle').first().click(),
  },
};

export const MAP = {
  path: '/ownership/explore?map=domain',
  tile: 'svg[role="tree"] a[role="treeitem"]',
};
