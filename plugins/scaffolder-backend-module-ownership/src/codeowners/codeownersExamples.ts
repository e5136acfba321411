import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const codeownersExamples: TemplateExample[] = [
  {
    description: 'The owning team owns the whole repository',
    example: stringify({
      steps: [
        {
          id: 'codeowners',
          name: 'Ask the team for reviews',
          action: 'ownership:codeowners:write',
          input: { owner: '${{ parameters.owner }}' },
        },
      ],
    }),
  },
  {
    description: 'A folder of a repository on GitLab',
    example: stringify({
      steps: [
        {
          id: 'codeowners',
          name: 'Ask the team for reviews',
          action: 'ownership:codeowners:write',
          input: {
            owner: 'group:default/harbour',
            host: 'gitlab',
            path: 'services/ferry',
          },
        },
      ],
    }),
  },
];
