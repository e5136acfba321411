import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAgreement } from './checkAgreement';
import { checkJetBrains } from './checkJetBrains';
import { checkTruckFactor } from './checkTruckFactor';
import type { Outcome } from './outcome';

const USAGE =
  'reference --tables DIR --repos DIR\n\n' +
  'Computes every row of the reference tables whose clone is present and compares.\n' +
  '  --tables DIR   folder of truck-factor.tsv, degree-of-authorship-*.tsv, jetbrains.tsv\n' +
  '  --repos DIR    folder of clones: OWNER+NAME/repo, OWNER/NAME, NAME or NAME.git\n\n' +
  'Exit 0 when all that ran is equal, 1 on any difference or when nothing ran, 2 on bad input.\n';

/** What the command needs of the world. */
export interface ReferenceOptions {
  argv: readonly string[];
  cwd: string;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** The `reference` command. Resolves to its exit code. */
export async function main(options: ReferenceOptions): Promise<number> {
  const { stdout, stderr } = options;
  const folders = await parseFolders(options);
  if (!folders) {
    stderr.write(USAGE);
    return 2;
  }
  const outcomes: Outcome[] = [];
  const check = {
    ...folders,
    report: (outcome: Outcome) => {
      outcomes.push(outcome);
      const { row, result, remark } = outcome;
      const shown = result === 'info' ? '' : result;
      stdout.write(`  ${row.padEnd(32)} ${shown.padEnd(10)} ${remark}\n`);
    },
  };
  stdout.write('Published truck-factor tool (--method reference)\n');
  await checkTruckFactor(check);
  stdout.write("\nJetBrains' Bus Factor Explorer (--method jetbrains)\n");
  await checkJetBrains(check);
  stdout.write(
    '\nTruck factor by how moved files are followed, and by file filter\n',
  );
  const sums = await checkAgreement(check);

  const count = (result: Outcome['result']) =>
    outcomes.filter(outcome => outcome.result === result).length;
  stdout.write(
    `\n${sums.map(sum => `${sum}\n`).join('')}${count('equal')} equal, ${count(
      'different',
    )} different, ${count('not run')} not run\n`,
  );
  return count('different') === 0 && count('equal') > 0 ? 0 : 1;
}

async function parseFolders({
  argv,
  cwd,
  stderr,
}: ReferenceOptions): Promise<{ tables: string; repos: string } | undefined> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { tables: { type: 'string' }, repos: { type: 'string' } },
    });
    const { tables, repos } = values;
    if (tables === undefined || repos === undefined) return undefined;
    const found = { tables: resolve(cwd, tables), repos: resolve(cwd, repos) };
    for (const folder of Object.values(found)) {
      if ((await stat(folder)).isDirectory()) continue;
      throw new Error(`Not a folder: ${folder}`);
    }
    return found;
  } catch (error) {
    stderr.write(`reference: ${(error as Error).message}\n`);
    return undefined;
  }
}
