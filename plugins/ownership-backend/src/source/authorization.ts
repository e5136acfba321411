import {
  DefaultAzureDevOpsCredentialsProvider,
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';

/**
 * The `Authorization` header that the portal's `integrations` give for a
 * repository, as git over https takes it; undefined where they have none.
 */
export async function authorization(
  integrations: ScmIntegrationRegistry,
  url: string,
): Promise<string | undefined> {
  switch (integrations.byUrl(url)?.type) {
    case 'github': {
      const provider =
        DefaultGithubCredentialsProvider.fromIntegrations(integrations);
      const { token } = await provider.getCredentials({ url });
      return token && basic('x-access-token', token);
    }
    case 'gitlab': {
      const provider =
        DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
      const { token } = await provider.getCredentials({ url });
      return token && basic('oauth2', token);
    }
    case 'azure': {
      const provider =
        DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);
      const credentials = await provider.getCredentials({ url });
      return credentials?.headers.Authorization;
    }
    case 'bitbucketCloud': {
      const config = integrations.bitbucketCloud.byUrl(url)!.config;
      if (config.username && (config.appPassword ?? config.token)) {
        return basic(config.username, (config.appPassword ?? config.token)!);
      }
      return config.token && basic('x-token-auth', config.token);
    }
    case 'bitbucketServer': {
      const config = integrations.bitbucketServer.byUrl(url)!.config;
      if (config.token) {
        return `Bearer ${config.token}`;
      }
      return config.username && config.password
        ? basic(config.username, config.password)
        : undefined;
    }
    case 'gitea': {
      const config = integrations.gitea.byUrl(url)!.config;
      return config.password
        ? basic(config.username ?? 'token', config.password)
        : undefined;
    }
    default:
      return undefined;
  }
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
