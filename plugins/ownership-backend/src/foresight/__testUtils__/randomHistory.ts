import type { TestCommit } from '../../__testUtils__/createRepository';
import { seededRandom } from '../../survival/__testUtils__/seededRandom';

/**
 * A linear history in which people come and go, work on some files more than on
 * others, and move a few of them into the folder `svc`.
 */
export function randomHistory(options: {
  seed: number;
  authors: ReadonlyArray<TestCommit['author']>;
  commits: number;
  /** UTC day of the last commit. */
  until: number;
}): TestCommit[] {
  const { seed, authors, commits, until } = options;
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(random() ** 1.6 * list.length)];
  const tracked: string[] = [];
  const history: TestCommit[] = [];
  let day = until;
  for (let left = commits; left > 0; left -= 1) {
    history.unshift({ author: authors[0], day, files: {} });
    day -= Math.floor(random() * 9);
  }
  for (const [index, commit] of history.entries()) {
    // Whoever is on top of the order of a time does most in it.
    const shift = Math.floor((index / commits) * 3);
    commit.author = pick([...authors.slice(shift), ...authors.slice(0, shift)]);
    const old = tracked.filter(path => path.startsWith('old/'));
    if (old.length > 0 && random() < 0.15) {
      const from = pick(old);
      const to = from.replace('old/', 'svc/moved/');
      commit.moves = { [from]: to };
      tracked.splice(tracked.indexOf(from), 1, to);
      continue;
    }
    const folder = ['svc', 'svc/deep', 'lib', 'old'][Math.floor(random() * 4)];
    const isNew = tracked.length < 4 || random() < 0.35;
    const path = isNew ? `${folder}/f${index}.ts` : pick(tracked);
    if (isNew) tracked.push(path);
    commit.files = { [path]: `export const x${index} = ${index * 7919};\n` };
  }
  return history;
}
