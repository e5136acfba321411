import { parseEntityRef } from '@backstage/catalog-model';
import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import type { OpenRename, SettledRename } from '../database/pathRenames';
import type { Reading } from './openReading';
import { heldTemplate } from './readTemplate';

/**
 * Asks a repository which templates in it were called otherwise: the recorded
 * folder must have held the old one at the recorded commit. A record alone,
 * which anybody may write, proves nothing.
 */
export async function proveRenames(
  reading: Reading,
  renames: readonly OpenRename[],
): Promise<SettledRename[]> {
  const settled: SettledRename[] = [];
  for (const { from, to, commit, folder } of renames) {
    const { namespace, name } = parseEntityRef(from);
    const asked = { commit, folder, namespace, name };
    const proven = await heldTemplate(reading, asked).catch(error => {
      // A host that fails tells nothing: the next reading asks again.
      if (error instanceof HistorySourceError) return undefined;
      throw error;
    });
    if (proven !== undefined) settled.push({ from, to, commit, proven });
  }
  return settled;
}
