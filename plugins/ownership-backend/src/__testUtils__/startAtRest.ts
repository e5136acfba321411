import type { JsonObject } from '@backstage/types';
import {
  nothingWaits,
  startOwnership,
  untilAtRest,
  type StartedOwnership,
} from './startOwnership';
import { testPolicy } from './testPolicy';

type Options = Parameters<typeof startOwnership>[0];

/** The plugin once every repository below `root` is read and nothing is due. */
export async function startAtRest(
  options: Pick<Options, 'knex' | 'catalog' | 'features'> & {
    root: string;
    /** The privacy mode; the plugin's own when missing. */
    mode?: string;
    policy?: Parameters<typeof testPolicy>[0];
    ownership?: JsonObject;
  },
): Promise<StartedOwnership> {
  const { root, mode, policy, ownership, ...rest } = options;
  const portal = await startOwnership({
    ...rest,
    localRoots: [root],
    policy: policy && testPolicy(policy),
    ownership: { ...ownership, ...(mode ? { privacy: { mode } } : {}) },
  });
  await portal.until('/reports', nothingWaits);
  await untilAtRest(rest.knex);
  return portal;
}
