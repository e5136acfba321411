import { start } from '../events.mjs';
import { files } from '../paths.mjs';

/**
 * Looks like four equal people and is one, with four e-mail addresses: two are
 * joined by `.mailmap`, one by the noreply address of a code host.
 */
export const logbookPipeline = {
  repository: 'logbook-pipeline',
  files: [
    'README.md',
    ...files('pipeline', 'py', [
      'read',
      'clean',
      'positions',
      'fuel',
      'weather',
      'join',
      'publish',
      'check',
    ]),
    ...files('pipeline/ships', 'py', ['one', 'three', 'seven', 'nine']),
    ...files('queries', 'sql', ['daily', 'monthly', 'delays', 'fuel']),
    ...files('tests', 'py', ['test_clean', 'test_join', 'test_publish']),
  ],
  events: [
    start({
      day: 590,
      by: 'dora-barnacle',
      files: {
        'README.md': undefined,
        '.mailmap': [
          'Dora Barnacle <dora.barnacle@harbour.example> <dora@dora-laptop.local>',
          'Dora Barnacle <dora.barnacle@harbour.example> <d.barnacle@ship-seven.example>',
          '',
        ].join('\n'),
      },
    }),
  ],
  phases: [
    {
      from: 588,
      to: 5,
      commits: 170,
      authors: {
        'dora-barnacle': 5,
        'dora-barnacle/laptop': 5,
        'dora-barnacle/ship': 5,
        'dora-barnacle/web': 5,
        'pavel-pendulum': 2,
        'leni-spreadsheeter': 1,
      },
      docs: 0.03,
    },
  ],
};
