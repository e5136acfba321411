import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './command.mjs';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 360;
const STEP_DAYS = 6;

/**
 * A folder as `docs/adopting.md` describes it: the catalog file that stands
 * there, and beside it the repository of its component, with a year of commits
 * of its two people.
 *
 * @param {{ folder: string, catalog: string, repository: string, emails: string[] }} options
 */
export async function makeEstate({ folder, catalog, repository, emails }) {
  const worktree = join(folder, repository);
  await mkdir(join(worktree, 'src'), { recursive: true });
  await writeFile(join(folder, 'catalog.yaml'), catalog);
  const git = (args, env) => command(['git', ...args], { cwd: worktree, env });
  await git(['init', '--quiet', '--initial-branch=main']);
  const today = Date.now();
  for (let day = DAYS, turn = 0; day > 0; day -= STEP_DAYS, turn += 1) {
    // one of them does most of it
    const email = emails[turn % 5 === 0 ? 1 : 0];
    const file = `src/part${turn % 7}.ts`;
    await writeFile(
      join(worktree, file),
      Array.from(
        { length: turn + 3 },
        (_, line) => `export const value${line} = ${line + turn};\n`,
      ).join(''),
    );
    const date = new Date(today - day * DAY_MS).toISOString();
    const [name] = email.split('@');
    await git(['add', '.']);
    await git(['commit', '--quiet', '--no-verify', '-m', `Part ${turn}`], {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_GLOBAL: '/dev/null',
    });
  }
}
