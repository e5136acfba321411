import { ConfigReader } from '@backstage/config';
import { assertDemo } from './assertDemo';

const personas = [{ id: 'member', userEntityRef: 'user:default/ada' }];

function check(options: {
  provider?: object;
  demo?: object;
  nodeEnv?: string;
}) {
  const { provider = {}, demo = { personas }, nodeEnv } = options;
  const config = new ConfigReader({
    auth: { providers: { demo: provider } },
    demo,
  });
  return () => assertDemo({ config, nodeEnv });
}

describe('assertDemo', () => {
  it('lets a demo start in development', () => {
    expect(check({ nodeEnv: 'development' })).not.toThrow();
  });

  it.each(['production', 'test', undefined])(
    'refuses to start when NODE_ENV is %s, and says what to do',
    nodeEnv => {
      expect(check({ nodeEnv })).toThrow(
        "set 'auth.providers.demo.dangerouslyAllowOutsideDevelopment' to true",
      );
    },
  );

  it('starts in production when told so in so many words', () => {
    expect(
      check({
        nodeEnv: 'production',
        provider: { dangerouslyAllowOutsideDevelopment: true },
      }),
    ).not.toThrow();
  });

  it('refuses to start without personas', () => {
    expect(check({ nodeEnv: 'development', demo: {} })).toThrow(
      "'demo.personas' is empty",
    );
  });
});
