import { readHistory, type History } from '../knowledge/readHistory';
import { knowledgeOf } from '../knowledge/readKnowledge';
import { forEachTrackedFile } from '../knowledge/trackedFiles';
import { prunedTruckFactor, truckFactor } from '../measures/truckFactor';
import { checkDegrees } from './checkDegrees';
import { eachClone } from './eachClone';
import type { CheckOptions } from './outcome';
import type { Row } from './readTable';
import { isTie } from './ties';

/**
 * Compares `--method reference` with every row of `truck-factor.tsv`, and with
 * the degree table of the row where there is one.
 */
export async function checkTruckFactor(options: CheckOptions): Promise<void> {
  const { report } = options;
  await eachClone(options, 'truck-factor.tsv', async cloned => {
    const { row, name, repository, commit, path } = cloned;
    const history = await readHistory({
      repository: path,
      rev: commit,
      people: 'tool',
      files: 'all',
      renames: 'identical',
    });
    const { differences, tie, shown } = compare(row, history);
    report({
      row: name,
      result: differences.length === 0 ? 'equal' : 'different',
      remark:
        differences.length === 0
          ? `${shown}${tie ? ', equal up to a tie' : ''}`
          : differences.join('; '),
    });
    await checkDegrees({ ...options, repository, history });
  });
}

function compare(row: Row, history: History) {
  const [component] = knowledgeOf(history).components;
  const { whoSets } = component;
  const changes = new Map(
    component.activity.map(entry => [entry.person, entry.changes]),
  );
  const result = truckFactor({ whoSets, changes });
  const developers = new Set<number>();
  forEachTrackedFile(history, ({ contributions }) =>
    contributions.forEachPerson(person => developers.add(person)),
  );
  const coverage = result.coverageLeft.toFixed(4);
  const pairs: Array<[string, string, string]> = [
    ['commits', row.commits, String(history.commits)],
    ['truck factor', row.tf, String(result.value)],
    ['pruned', row.tf_pruned, String(prunedTruckFactor(result))],
    ['files', row.files, String(component.files)],
    ['developers', row.developers, String(developers.size)],
    [
      'shares',
      row.removed_shares,
      sharesLike(row.removed_shares, result.removed),
    ],
  ];
  const differences = pairs
    .filter(([, wanted, got]) => wanted !== got)
    .map(([what, wanted, got]) => `${what} ${got} instead of ${wanted}`);
  const tie =
    row.coverage_left !== coverage &&
    isTie(
      whoSets,
      other =>
        String(other.value) === row.tf &&
        other.coverageLeft.toFixed(4) === row.coverage_left,
    );
  if (row.coverage_left !== coverage && !tie) {
    differences.push(`coverage ${coverage} instead of ${row.coverage_left}`);
  }
  const shown = `truck factor ${result.value}, ${component.files} files, ${developers.size} developers, ${coverage} left`;
  return { differences, tie, shown };
}

/** Percents as the table writes them, cut where the table is cut. */
function sharesLike(
  written: string,
  removed: ReadonlyArray<{ share: number }>,
): string {
  const percents = removed.map(({ share }) => String(Math.round(share * 100)));
  if (!written.endsWith('...')) return percents.join(' ');
  const length = written.split(' ').length - 1;
  return [...percents.slice(0, length), '...'].join(' ');
}
