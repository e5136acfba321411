import { start } from '../events.mjs';
import { files, tested } from '../paths.mjs';

/** Declared owner is Crewing, which started it; Fleet does the work. */
const fleet = {
  'anouk-anchorknot': 5,
  'bram-bowsprit': 4,
  'jonas-lighthouselamp': 4,
  'yara-seagullsong': 4,
};

export const berthPlanner = {
  repository: 'berth-planner',
  files: [
    'README.md',
    'docs/berths.md',
    ...tested('src/plan', ['assign', 'swap', 'queue', 'conflicts', 'tugs']),
    ...tested('src/ships', ['draught', 'length', 'cargo']),
    ...tested('src/ports', ['berths', 'depths', 'cranes']),
    ...files('src/web', 'tsx', [
      'Board',
      'Ship',
      'Berth',
      'Timeline',
      'Legend',
    ]),
  ],
  events: [
    start({
      day: 700,
      by: 'filip-hammock',
      files: { 'README.md': undefined, 'package.json': undefined },
    }),
  ],
  phases: [
    {
      from: 698,
      to: 640,
      commits: 20,
      authors: { 'filip-hammock': 1 },
      create: 0.2,
    },
    {
      from: 560,
      to: 4,
      commits: 210,
      authors: { ...fleet, 'filip-hammock': 0.4 },
      reviewers: fleet,
      reviewed: 0.4,
      docs: 0.05,
    },
  ],
};
