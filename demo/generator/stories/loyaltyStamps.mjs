import { files } from '../paths.mjs';

/**
 * Abandoned: the last commit is more than a year old, and those who wrote most
 * of it work in another team now.
 */
export const loyaltyStamps = {
  repository: 'loyalty-stamps',
  files: [
    ...files('stamps', 'py', [
      'card',
      'stamp',
      'rules',
      'expiry',
      'gift',
      'export',
      'limits',
      'fraud',
    ]),
    ...files('stamps/api', 'py', ['routes', 'errors', 'schema']),
    ...files('tests', 'py', ['test_card', 'test_rules', 'test_gift']),
  ],
  phases: [
    {
      from: 720,
      to: 398,
      commits: 75,
      authors: {
        'gus-abacus': 5,
        'tilda-compassrose': 4,
        'dario-lampshade': 2,
      },
    },
  ],
};
