import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const preflightExamples: TemplateExample[] = [
  {
    description: 'Look at the chosen owner before anything is made',
    example: stringify({
      steps: [
        {
          id: 'preflight',
          name: 'Look at the owner',
          action: 'ownership:preflight',
          input: { owner: '${{ parameters.owner }}' },
        },
      ],
    }),
  },
  {
    description: 'A team that is always the same one',
    example: stringify({
      steps: [
        {
          id: 'preflight',
          name: 'Look at the owner',
          action: 'ownership:preflight',
          input: { owner: 'group:default/harbour' },
        },
      ],
    }),
  },
];
