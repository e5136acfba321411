import { files } from '../paths.mjs';

/** Nobody owns it; two people of Storefront look after it now and then. */
export const lostAndFound = {
  repository: 'lost-and-found',
  files: [
    'README.md',
    ...files('lost', 'py', ['item', 'match', 'shelf', 'notice', 'return_item']),
    ...files('lost/web', 'py', ['views', 'forms', 'photos']),
    ...files('tests', 'py', ['test_match', 'test_shelf']),
  ],
  phases: [
    {
      from: 480,
      to: 20,
      commits: 60,
      authors: {
        'fenna-buttercup': 5,
        'cleo-gingerbread': 3,
        'cleo-gingerbread/web': 1,
      },
      docs: 0.05,
    },
  ],
};
