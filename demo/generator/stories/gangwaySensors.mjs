import { start } from '../events.mjs';
import { files, pathRecord, tested } from '../paths.mjs';

/** Too young to be judged: four weeks old. */
export const gangwaySensors = {
  repository: 'gangway-sensors',
  files: [
    ...tested('src/count', ['people', 'direction', 'weight']),
    ...tested('src/sensor', ['read', 'calibrate', 'battery']),
    ...files('docs', 'md', ['mounting']),
  ],
  events: [
    start({
      day: 28,
      by: 'scaffolder',
      message: 'Start from the golden path service-node',
      files: {
        'README.md': undefined,
        'package.json': undefined,
        '.ownership/path.yaml': pathRecord({
          template: 'service-node',
          version: '1.1.0',
          answers: { name: 'gangway-sensors', owner: 'group:default/fleet' },
        }),
      },
    }),
  ],
  phases: [
    {
      from: 27,
      to: 1,
      commits: 42,
      authors: { 'yara-seagullsong': 3, 'jonas-lighthouselamp': 2 },
      reviewers: { 'mara-quillfeather': 1, 'yara-seagullsong': 1 },
      reviewed: 0.3,
      docs: 0.05,
    },
  ],
};
