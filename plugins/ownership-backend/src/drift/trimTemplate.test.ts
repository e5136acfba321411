import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { secretQuestions, trimTemplate, withDefaults } from './trimTemplate';

function template(spec: string): JsonObject {
  return { kind: 'Template', spec: parse(spec) };
}

const stepsOf = (yaml: string) => {
  const { spec } = trimTemplate(template(yaml)) as {
    spec: { steps: Array<{ id: string; action: string }> };
  };
  return spec.steps.map(({ id, action }) => `${id} ${action}`);
};

const reasonOf = (yaml: string) => {
  try {
    return stepsOf(yaml);
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
};

describe('what of a template is tried out', () => {
  it.each(['publish:github', 'acme:publish', 'github:repo:push', 'publish'])(
    'ends before %s, and keeps the names of steps',
    action => {
      expect(
        stepsOf(`
          steps:
            - { action: 'fetch:template' }
            - { id: describe, action: 'catalog:write' }
            - { action: '${action}', input: { token: '\${{ secrets.token }}' } }
            - { action: 'fs:delete' }
        `),
      ).toEqual(['step-1 fetch:template', 'describe catalog:write']);
    },
  );

  it('leaves out what only checks or tells, unless it is made use of', () => {
    expect(
      stepsOf(`
        steps:
          - { action: 'ownership:preflight' }
          - { action: 'fetch:template' }
          - { action: 'catalog:register' }
          - { action: 'fs:rename' }
      `),
    ).toEqual(['step-2 fetch:template', 'step-4 fs:rename']);
    expect(
      stepsOf(`
        steps:
          - { id: checked, action: 'ownership:preflight' }
          - { action: 'fetch:template', if: '\${{ steps.checked.output.passed }}' }
      `),
    ).toHaveLength(2);
  });

  it('takes neither outputs nor secrets along', () => {
    const trimmed = trimTemplate(
      template(`
        secrets: { schema: { required: [token] } }
        output: { links: [{ url: '\${{ steps.publish.output.remoteUrl }}' }] }
        parameters: { properties: {} }
        steps: []
      `),
    );
    expect(Object.keys(trimmed.spec as JsonObject)).toEqual([
      'parameters',
      'steps',
    ]);
  });

  it.each([
    ['needs-secrets', '${{ secrets.npmToken }}'],
    ['needs-secrets', "text ${{ 'a' if secrets['x'] else 'b' }}"],
    ['needs-person', '${{ user.entity.metadata.name }}'],
    ['needs-person', '${{ (user | dump) }}'],
  ])('says %s of %s', (reason, value) => {
    expect(
      reasonOf(
        `steps: [{ action: 'fetch:template', input: { values: { it: ${JSON.stringify(
          value,
        )} } } }]`,
      ),
    ).toBe(reason);
  });

  it.each([
    'Ask for secrets.',
    '${{ parameters.name }} has a user. And secrets',
    '${{ parameters.user.name }}',
    '${{ parameters["user"].name }}',
    "${{ 'user.name' }}",
    '${{ parameters.users | dump }}',
  ])('takes no word for what it is not: %s', value => {
    expect(
      reasonOf(
        `steps: [{ action: 'fetch:template', input: { values: { it: ${JSON.stringify(
          value,
        )} } } }]`,
      ),
    ).toEqual(['step-1 fetch:template']);
  });

  it.each(['{}', 'steps: none', 'steps: [1, [], { action: 3 }]'])(
    'bears %s',
    yaml => {
      expect(() => stepsOf(yaml)).not.toThrow();
    },
  );
});

describe('what is asked', () => {
  const asks = template(`
    parameters:
      - properties:
          name: { type: string }
          port: { type: integer, default: 8080 }
          token: { type: string, 'ui:field': Secret }
      - properties:
          license: { type: string, default: MIT }
          pin: { 'ui:widget': password }
          broken: 3
    steps: []
  `);

  it('is answered with its default where it was not asked yet', () => {
    expect(withDefaults(asks, { name: 'ferry', license: 'none' })).toEqual({
      name: 'ferry',
      port: 8080,
      license: 'none',
    });
    expect(withDefaults(template('parameters: 4'), { a: 1 })).toEqual({ a: 1 });
  });

  it('is known to be secret', () => {
    expect(secretQuestions(asks)).toEqual(['token', 'pin']);
  });
});
