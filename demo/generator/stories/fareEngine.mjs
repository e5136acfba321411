import { files } from '../paths.mjs';

/** Single knower in tier 1: others only ever fix a line. */
export const fareEngine = {
  repository: 'fare-engine',
  files: [
    'README.md',
    ...files('cmd/fares', 'go', ['main', 'flags']),
    ...files('engine', 'go', [
      'rules',
      'zones',
      'seasons',
      'vehicles',
      'groups',
      'refunds',
      'taxes',
      'rounding',
      'ferries',
      'calendar',
    ]),
    ...files('engine/tables', 'go', ['load', 'check', 'index', 'diff']),
    ...files('internal/money', 'go', ['amount', 'currency', 'split']),
    ...files('internal/cache', 'go', ['cache', 'expiry', 'stats']),
    ...files('db', 'sql', ['fares', 'zones', 'seasons']),
  ],
  phases: [
    {
      from: 655,
      to: 3,
      commits: 190,
      authors: {
        'ivo-thistledown': 24,
        'suki-marzipan': 1,
        'theo-windowbox': 1,
      },
      docs: 0.03,
      create: 0.25,
    },
  ],
};
