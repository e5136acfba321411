import { files } from '../paths.mjs';

/** The one who knew it has left the company; nobody has taken over. */
export const tideTables = {
  repository: 'tide-tables',
  files: [
    'README.md',
    ...files('tides', 'py', [
      'harmonics',
      'moon',
      'station',
      'forecast',
      'wind',
      'surge',
      'windows',
      'depth',
      'export',
      'calendar',
    ]),
    ...files('tides/ports', 'py', [
      'north',
      'east',
      'south',
      'west',
      'islands',
    ]),
    ...files('tests', 'py', ['test_moon', 'test_forecast', 'test_windows']),
    ...files('jobs', 'py', ['nightly', 'yearly']),
  ],
  phases: [
    {
      from: 640,
      to: 61,
      commits: 150,
      authors: {
        'wendel-marlinspike': 16,
        'bram-bowsprit': 1,
        'ines-tidepool': 1,
      },
      create: 0.25,
      docs: 0.03,
    },
    {
      from: 58,
      to: 8,
      commits: 6,
      authors: { 'bram-bowsprit': 1, 'ines-tidepool': 1 },
      create: 0,
    },
  ],
};
