import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { forecastStudy } from './forecastStudy';
import { readCuts } from './readCuts';
import { studiedRepositories, type StudiedRepository } from './repositories';
import { successorStudy } from './successorStudy';
import type { Cut } from './types';

const DEFAULT_CUTS = 16;
const USAGE =
  'study successors|forecast --repos DIR [options]\n\n' +
  'Looks into real histories as they were on each first of January and compares\n' +
  'what was foretold then with the year after. Prints markdown; names nobody.\n' +
  '  --repos DIR     folder of clones: OWNER+NAME/repo, OWNER/NAME, NAME or NAME.git\n' +
  '  --only NAME     only this repository (OWNER/NAME); may be given again\n' +
  '  --cache DIR     folder for what was read, which holds addresses\n' +
  `  --cuts N        at most so many days to look from, the newest (default ${DEFAULT_CUTS})\n` +
  '  --tune          also what constants are chosen by; never on histories to test on\n' +
  '  --json          figures as JSON\n\n' +
  'Exit 0 when there was something to study, 1 when not, 2 on bad input.\n';

const STUDIES = { successors: successorStudy, forecast: forecastStudy };

/** What the command needs of the world. */
export interface StudyOptions {
  argv: readonly string[];
  cwd: string;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** What a study says of some cuts. */
export interface StudyResult {
  cases: number;
  /** Plain JSON. */
  figures: unknown;
  markdown: string;
}

/** The `study` command. Resolves to its exit code. */
export async function main(options: StudyOptions): Promise<number> {
  const { stdout, stderr } = options;
  const asked = await parse(options);
  if (!asked) {
    stderr.write(USAGE);
    return 2;
  }
  const { study, repositories, cache, cuts, tune, json } = asked;
  const found: Cut[] = [];
  for (const { name, path } of repositories) {
    const read = await readCuts({ name, path, cache, cuts });
    stderr.write(`${name}: ${read.length} cuts\n`);
    found.push(...read);
  }
  const { cases, figures, markdown } = STUDIES[study](found, { tune });
  stdout.write(json ? `${JSON.stringify(figures, undefined, 2)}\n` : markdown);
  return cases > 0 ? 0 : 1;
}

interface Asked {
  study: keyof typeof STUDIES;
  repositories: StudiedRepository[];
  cache: string;
  cuts: number;
  tune: boolean;
  json: boolean;
}

async function parse({
  argv,
  cwd,
  stderr,
}: StudyOptions): Promise<Asked | undefined> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        repos: { type: 'string' },
        only: { type: 'string', multiple: true },
        cache: { type: 'string' },
        cuts: { type: 'string' },
        tune: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const { repos, only = [], cache, tune = false, json = false } = values;
    const [study] = positionals;
    const cuts = Number(values.cuts ?? DEFAULT_CUTS);
    if (repos === undefined || positionals.length !== 1) return undefined;
    if (study !== 'successors' && study !== 'forecast') return undefined;
    if (!Number.isInteger(cuts) || cuts < 1) return undefined;
    const folder = resolve(cwd, repos);
    if (!(await stat(folder)).isDirectory()) {
      throw new Error(`Not a folder: ${folder}`);
    }
    return {
      study,
      repositories: await studiedRepositories({ folder, only }),
      cache: resolve(cwd, cache ?? join(tmpdir(), 'stewardship-study')),
      cuts,
      tune,
      json,
    };
  } catch (error) {
    stderr.write(`study: ${(error as Error).message}\n`);
    return undefined;
  }
}
