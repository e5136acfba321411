import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';

export const goldenPaths: GoldenPath[] = [
  {
    entityRef: 'template:default/harbour-service',
    namespace: 'default',
    name: 'harbour-service',
    title: 'Harbour service',
    description:
      'An HTTP service with health checks, dashboards, an on-call entry and a pipeline that deploys to both quays.',
    type: 'service',
    tags: ['recommended', 'typescript'],
    owner: { ref: 'group:default/team-compass', title: 'Team Compass' },
    consumers: 11,
  },
  {
    entityRef: 'template:default/tide-library',
    namespace: 'default',
    name: 'tide-library',
    title: 'Tide library',
    description: 'A small library with tests, docs and a release pipeline.',
    type: 'library',
    tags: ['typescript'],
    owner: { ref: 'group:default/team-keel', title: 'Team Keel' },
    consumers: 1,
  },
  {
    entityRef: 'template:default/signal-page',
    namespace: 'default',
    name: 'signal-page',
    title: 'Signal page',
    tags: [],
    consumers: 0,
  },
];
