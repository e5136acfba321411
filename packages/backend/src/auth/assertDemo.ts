import type { Config } from '@backstage/config';

/**
 * Throws where signing in without a password would be a hole: outside
 * development, unless `dangerouslyAllowOutsideDevelopment` says otherwise, and
 * wherever no personas are configured.
 */
export function assertDemo(options: { config: Config; nodeEnv?: string }) {
  const { config, nodeEnv } = options;
  const provider = config.getConfig('auth.providers.demo');

  if (
    nodeEnv !== 'development' &&
    !provider.getOptionalBoolean('dangerouslyAllowOutsideDevelopment')
  ) {
    throw new Error(
      `The auth provider 'demo' lets anybody in as a demo persona and was configured outside development (NODE_ENV is '${
        nodeEnv ?? ''
      }'). Set 'auth.providers.demo' to null, or, for a portal with nothing but fictional data, set 'auth.providers.demo.dangerouslyAllowOutsideDevelopment' to true.`,
    );
  }
  if (!config.getOptionalConfigArray('demo.personas')?.length) {
    throw new Error(
      "The auth provider 'demo' is configured, but 'demo.personas' is empty. List at least one persona, or set 'auth.providers.demo' to null.",
    );
  }
}
