import { readKnowledge } from '../knowledge/readKnowledge';
import { truckFactor } from '../measures/truckFactor';
import type { ComponentKnowledge, ReadKnowledgeOptions } from '../types';
import { checkWhatIf } from './checkWhatIf';
import { eachClone } from './eachClone';
import type { CheckOptions, Outcome } from './outcome';

/**
 * Shows how `--renames paired` agrees with git's similar renames as the table
 * has them, and how often our own reading (our people, source files, paired
 * renames) meets the paper's published value, beside the tool with its filter.
 * These are not claims of equality; the what-ifs of our own reading are, against
 * a slow implementation.
 */
export async function checkAgreement(options: CheckOptions): Promise<string[]> {
  const sums = { rows: 0, equal: 0, near: 0, published: 0, tool: 0 };
  const report = (outcome: Outcome) => {
    // What was not run has been said with the first table.
    if (outcome.result !== 'not run') options.report(outcome);
  };
  await eachClone({ ...options, report }, 'truck-factor.tsv', async cloned => {
    const { row, name, repository, commit, path } = cloned;
    const base = { repository: path, rev: commit };
    const paired = await valueOf({
      ...base,
      people: 'tool',
      files: 'all',
      renames: 'paired',
    });
    const [component] = (await readKnowledge(base)).components;
    const own = valueOfComponent(component);
    reportWhatIf(repository, component, report);
    const similar = Number(row.tf_similar_renames);
    const near = Math.abs(paired - similar) <= Math.max(1, 0.1 * similar);
    sums.rows += 1;
    sums.equal += paired === similar ? 1 : 0;
    sums.near += near ? 1 : 0;
    sums.published += String(own) === row.published_2015 ? 1 : 0;
    sums.tool += row.tf_file_filter === row.published_2015 ? 1 : 0;
    report({
      row: name,
      result: 'info',
      remark: [
        `identical ${row.tf}`,
        `paired ${paired}`,
        `similar ${similar}${near ? '' : ' (far)'}`,
        `own ${own}`,
        `tool with its filter ${row.tf_file_filter}`,
        `published ${row.published_2015}`,
      ].join(', '),
    });
  });
  if (sums.rows === 0) return [];
  return [
    `paired renames against similar ones: ${sums.equal} of ${sums.rows} equal, ${sums.near} within one or 10 %`,
    `published values met: ${sums.published} of ${sums.rows} by our reading, ${sums.tool} by the tool with its filter`,
  ];
}

async function valueOf(options: ReadKnowledgeOptions): Promise<number> {
  return valueOfComponent((await readKnowledge(options)).components[0]);
}

function valueOfComponent({ whoSets, activity }: ComponentKnowledge): number {
  const changes = new Map(activity.map(entry => [entry.person, entry.changes]));
  return truckFactor({ whoSets, changes }).value;
}

function reportWhatIf(
  repository: string,
  component: ComponentKnowledge,
  report: CheckOptions['report'],
): void {
  const { sets, equal, averageMs } = checkWhatIf(component);
  report({
    row: `  what-if of ${repository.slice(repository.indexOf('/') + 1)}`,
    result: equal === sets ? 'equal' : 'different',
    remark: `${equal} of ${sets} random absences as computed slowly, ${averageMs.toFixed(
      1,
    )} ms each`,
  });
}
