import { resolve } from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';

export interface PublishConfig {
  /** Absolute; holds a bare repository for each that was published. */
  folder: string;
  /** Who commits what nobody signed in for. */
  scaffolder: Person;
  /** The day that the portal takes for today, where it is fixed. */
  asOf?: string;
}

export interface Person {
  name: string;
  email: string;
}

/** Undefined where the portal publishes nothing on its own disk. */
export function readPublishConfig(
  config: RootConfigService,
): PublishConfig | undefined {
  const folder = config.getOptionalString('demo.publish.folder');
  if (!folder) return undefined;
  const author = config.getOptionalConfig('scaffolder.defaultAuthor');
  const asOf = config.getOptionalString('ownership.asOf');
  return {
    folder: resolve(folder),
    scaffolder: {
      name: author?.getOptionalString('name') ?? 'Scaffolder',
      email: author?.getOptionalString('email') ?? 'scaffolder@backstage.io',
    },
    ...(asOf ? { asOf } : {}),
  };
}
