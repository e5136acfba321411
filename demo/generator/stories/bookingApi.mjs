import { bumps, start } from '../events.mjs';
import { pathRecord, tested } from '../paths.mjs';

/** Healthy: five people of the owning team write it and review each other. */
const team = {
  'bo-lanternfish': 5,
  'nell-pancakehouse': 5,
  'ravi-umbrellastand': 4,
  'suki-marzipan': 4,
  'theo-windowbox': 4,
};

export const bookingApi = {
  repository: 'booking-api',
  files: [
    'docs/running.md',
    'docs/seats.md',
    ...tested('src/http', ['router', 'errors', 'paging', 'health']),
    ...tested('src/seats', ['find', 'hold', 'release', 'plan', 'groups']),
    ...tested('src/bookings', ['create', 'change', 'cancel', 'history']),
    ...tested('src/prices', ['quote', 'discount', 'round']),
    ...tested('src/store', ['bookings', 'seats', 'migrate']),
  ],
  events: [
    start({
      day: 690,
      by: 'scaffolder',
      message: 'Start from the golden path service-node',
      files: {
        'README.md': undefined,
        'package.json': undefined,
        'yarn.lock': 'revision 0\n',
        '.ownership/path.yaml': pathRecord({
          template: 'service-node',
          version: '1.0.0',
          answers: { name: 'booking-api', owner: 'group:default/booking' },
        }),
      },
    }),
    bumps({ from: 600, to: 5, every: 21, path: 'package.json' }),
  ],
  phases: [
    {
      from: 680,
      to: 2,
      commits: 300,
      authors: team,
      reviewers: team,
      reviewed: 0.6,
      merged: 0.3,
      docs: 0.06,
    },
  ],
};
