import { bumps } from '../events.mjs';
import { files } from '../paths.mjs';

/** Owner `unknown`; most commits are a bot's, which knows nothing. */
export const weatherFeed = {
  repository: 'weather-feed',
  files: [
    'README.md',
    'go.mod',
    ...files('feed', 'go', [
      'fetch',
      'parse',
      'wind',
      'waves',
      'alerts',
      'units',
    ]),
    ...files('feed/store', 'go', ['ring', 'latest', 'gaps']),
    ...files('cmd/feed', 'go', ['main', 'health']),
  ],
  events: [bumps({ from: 520, to: 2, every: 3, path: 'go.sum' })],
  phases: [
    {
      from: 530,
      to: 25,
      commits: 70,
      authors: {
        'ines-tidepool': 3,
        'tilda-compassrose': 3,
        'mika-cablecar': 1,
      },
      docs: 0.03,
    },
  ],
};
