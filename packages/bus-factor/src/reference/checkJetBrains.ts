import { join } from 'node:path';
import { RepositoryError } from '../errors';
import { readJetBrains, type JetbrainsSimilarity } from '../jetbrains';
import { findClone } from './findClone';
import type { CheckOptions } from './outcome';
import { readTable } from './readTable';

/**
 * Compares `--method jetbrains` with every row of `jetbrains.tsv`, and says so
 * where git's own similarity would give another value than JGit's.
 */
export async function checkJetBrains(options: CheckOptions): Promise<void> {
  const { tables, repos, report } = options;
  for (const row of (await readTable(join(tables, 'jetbrains.tsv'))) ?? []) {
    const { fetch: repository, commit } = row;
    const name = `${repository} ${commit.slice(0, 8)}`;
    const clone = await findClone({ folder: repos, repository, commit });
    if ('missing' in clone) {
      report({ row: name, result: 'not run', remark: clone.missing });
      continue;
    }
    const value = async (similarity: JetbrainsSimilarity) => {
      const reading = await readJetBrains({
        repository: clone.path,
        rev: commit,
        similarity,
      });
      return reading.components[0].truckFactor.value;
    };
    try {
      const jgit = await value('jgit');
      const git = await value('git');
      const same = String(jgit) === row.bus_factor;
      const other = git === jgit ? '' : `, ${git} with git's own similarity`;
      report({
        row: name,
        result: same ? 'equal' : 'different',
        remark: same
          ? `bus factor ${jgit}${other}`
          : `${jgit} instead of ${row.bus_factor}${other}`,
      });
    } catch (error) {
      // A snapshot may lack contents that only a comparison of them needs.
      const incomplete =
        error instanceof RepositoryError && error.code === 'incomplete';
      if (!incomplete) throw error;
      report({ row: name, result: 'not run', remark: error.message });
    }
  }
}
