import { files } from '../paths.mjs';

/**
 * The declared owner has a typo: there is no group `pyaments`. One of those who
 * knew it left a month ago and is still in the catalog.
 */
const team = {
  'greta-coppercoin': 4,
  'hamid-doubloon': 3,
  'lulu-piggybank': 3,
  'xenia-saltshaker': 2,
};

export const manifestStore = {
  repository: 'manifest-store',
  files: [
    'README.md',
    'docs/retention.md',
    ...files('manifest', 'py', [
      'person',
      'vehicle',
      'cargo',
      'dangerous_goods',
      'store',
      'query',
      'purge',
    ]),
    ...files('manifest/api', 'py', ['routes', 'schema', 'auth']),
    ...files('tests', 'py', ['test_store', 'test_query', 'test_purge']),
  ],
  phases: [
    {
      from: 560,
      to: 33,
      commits: 120,
      authors: { ...team, 'oda-foghorn': 4 },
      reviewers: {
        'otto-inkblot': 2,
        'greta-coppercoin': 1,
        'hamid-doubloon': 1,
      },
      reviewed: 0.4,
      docs: 0.05,
    },
    { from: 28, to: 9, commits: 10, authors: team },
  ],
};
