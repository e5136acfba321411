import { changeMade, startFromPath } from '../events.mjs';
import { files, tested } from '../paths.mjs';

/** Its path has moved on since. */
const made = {
  template: 'service-node',
  version: '1.1.0',
  answers: {
    name: 'gangway-sensors',
    description: 'Counts people on the gangway',
    system: 'system:default/berths-and-tides',
    port: 8080,
    owner: 'group:default/fleet',
    tier: '3',
    escalation: 'https://harbour.example/on-call/fleet',
    host: 'github',
    license: 'proprietary',
  },
};

/**
 * Too young to be judged: four weeks old. It came from a version of its golden
 * path that is not the newest, and its team went a way of its own in three files:
 * in one alone, in one beside the path, and in one where the path changed the
 * same lines.
 */
export const gangwaySensors = {
  repository: 'gangway-sensors',
  files: [
    ...tested('src/count', ['people', 'direction', 'weight']),
    ...tested('src/sensor', ['read', 'calibrate', 'battery']),
    ...files('docs', 'md', ['mounting']),
  ],
  events: [
    startFromPath({ day: 28, made }),
    changeMade({
      day: 20,
      by: 'yara-seagullsong',
      message: 'Say where the sensors hang and who climbs up to them',
      made,
      edits: {
        'docs/index.md': text =>
          `${text}\nThere is one sensor on each gangway, under the handrail.\n`,
        'README.md': text =>
          `${text}\n## Sensors\n\nThey are read every ten seconds, and calibrated in spring.\n`,
        'CONTRIBUTING.md': text =>
          text.replace(
            '4. A change of behaviour',
            '4. Whoever climbs up to a sensor takes somebody along.\n5. A change of behaviour',
          ),
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
