import { secretNames } from './secretNames';

describe('secretNames', () => {
  it('finds what is marked, however deep, and in every way to mark it', () => {
    expect(
      [
        ...secretNames({
          secrets: {
            schema: { properties: { deployKey: { type: 'string' } } },
          },
          parameters: [
            {
              properties: {
                name: { type: 'string' },
                apiToken: { type: 'string', 'ui:field': 'Secret' },
                database: {
                  type: 'object',
                  properties: {
                    host: { type: 'string' },
                    password: { 'ui:widget': 'password' },
                    again: { 'ui:options': { widget: 'password' } },
                  },
                },
                keys: { type: 'array', items: { 'ui:widget': 'password' } },
              },
              dependencies: {
                name: {
                  oneOf: [
                    {
                      properties: {
                        pin: { type: 'string', format: 'password' },
                      },
                    },
                    { properties: { once: { writeOnly: true } } },
                  ],
                },
              },
              allOf: [
                { then: { properties: { branch: { 'ui:field': 'Secret' } } } },
              ],
            },
            {
              definitions: { hidden: { 'ui:widget': 'password' } },
              properties: {
                byReference: { $ref: '#/definitions/hidden' },
                loop: { $ref: '#/properties/loop' },
                reviewed: { 'ui:backstage': { review: { mask: '***' } } },
                shown: { 'ui:backstage': { review: { show: true } } },
              },
            },
          ],
        }),
      ].sort(),
    ).toEqual(
      [
        'again',
        'apiToken',
        'branch',
        'byReference',
        'deployKey',
        'keys',
        'once',
        'password',
        'pin',
        'reviewed',
      ].sort(),
    );
  });

  it('takes one step for several, and none', () => {
    expect([
      ...secretNames({
        parameters: { properties: { token: { 'ui:field': 'Secret' } } },
      }),
    ]).toEqual(['token']);
    expect(secretNames(undefined).size).toBe(0);
  });
});
