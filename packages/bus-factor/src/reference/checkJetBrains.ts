import { RepositoryError } from '../errors';
import { readJetBrains, type JetbrainsSimilarity } from '../jetbrains';
import { eachClone } from './eachClone';
import type { CheckOptions } from './outcome';

/**
 * Compares `--method jetbrains` with every row of `jetbrains.tsv`, and says so
 * where git's own similarity would give another value than JGit's.
 */
export async function checkJetBrains(options: CheckOptions): Promise<void> {
  const { report } = options;
  await eachClone(options, 'jetbrains.tsv', async cloned => {
    const { row, name, commit, path } = cloned;
    const value = async (similarity: JetbrainsSimilarity) => {
      const reading = await readJetBrains({
        repository: path,
        rev: commit,
        similarity,
      });
      return reading.components[0].truckFactor.value;
    };
    try {
      const jgit = await value('jgit');
      const same = String(jgit) === row.bus_factor;
      const other = besides(jgit, await unlessIncomplete(value('git')));
      report({
        row: name,
        result: same ? 'equal' : 'different',
        remark: same
          ? `bus factor ${jgit}${other}`
          : `${jgit} instead of ${row.bus_factor}${other}`,
      });
    } catch (error) {
      if (!isIncomplete(error)) throw error;
      report({ row: name, result: 'not run', remark: error.message });
    }
  });
}

function besides(jgit: number, git: number | undefined): string {
  if (git === jgit) return '';
  return git === undefined
    ? ", not computed with git's own similarity: the snapshot lacks contents"
    : `, ${git} with git's own similarity`;
}

/** Git stops at missing contents that JGit takes for empty. */
async function unlessIncomplete(
  value: Promise<number>,
): Promise<number | undefined> {
  try {
    return await value;
  } catch (error) {
    if (isIncomplete(error)) return undefined;
    throw error;
  }
}

/** A snapshot may lack contents that only a comparison of them needs. */
function isIncomplete(error: unknown): error is RepositoryError {
  return error instanceof RepositoryError && error.code === 'incomplete';
}
