import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const recordExamples: TemplateExample[] = [
  {
    description: 'Record what the form was filled with',
    example: stringify({
      steps: [
        {
          id: 'record',
          name: 'Record the path',
          action: 'ownership:path:record',
          input: { answers: '${{ parameters }}' },
        },
      ],
    }),
  },
  {
    description: 'One component of several in a repository, and chosen answers',
    example: stringify({
      steps: [
        {
          id: 'record',
          name: 'Record the path',
          action: 'ownership:path:record',
          input: {
            path: 'services/ferry',
            answers: { name: 'ferry', port: 8080 },
          },
        },
      ],
    }),
  },
];
