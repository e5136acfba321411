import { fixes, nouns, reasons } from './words.mjs';

/**
 * A stretch of ordinary work.
 *
 * @typedef {object} Phase
 * @property {number} from days before the base date
 * @property {number} to days before the base date, fewer than `from`, at least 1
 * @property {number} commits
 * @property {Record<string, number>} authors handle → weight
 * @property {string} [within] folder that the work stays in
 * @property {number} [create] probability that a commit adds files (0.35)
 * @property {number} [docs] probability that a commit touches documentation (0)
 * @property {Record<string, number>} [reviewers] handle → weight
 * @property {number} [reviewed] probability of a `Reviewed-by` trailer (0)
 * @property {Record<string, number>} [companions] handle → weight
 * @property {number} [together] probability of a `Co-authored-by` trailer (0)
 * @property {number} [merged] probability of arriving by a merge commit (0)
 */

/** Turns a phase into tasks, spread evenly over its days. */
export function tasksOfPhase(phase, { random, planned }) {
  const { from, to, commits } = phase;
  return Array.from({ length: commits }, (_, index) => {
    const part = (index + random.next()) / commits;
    return {
      daysBefore: Math.max(to, Math.round(from - (from - to) * part)),
      second: 7 * 3600 + random.below(10 * 3600),
      run: tree => work({ phase, tree, random, planned }),
    };
  });
}

function work({ phase, tree, random, planned }) {
  const author = random.weighted(phase.authors);
  const changes = chooseChanges({ phase, tree, random, planned });
  const co = sometimes(phase.together, phase.companions, author, random);
  const reviewer = sometimes(phase.reviewed, phase.reviewers, author, random);
  return {
    author,
    message: messageFor(changes, random),
    trailers: [
      ...(co ? [['Co-authored-by', co]] : []),
      ...(reviewer ? [['Reviewed-by', reviewer]] : []),
    ],
    merger: random.chance(phase.merged ?? 0)
      ? reviewer ?? random.weighted(phase.authors)
      : undefined,
    changes,
  };
}

function sometimes(probability = 0, people, author, random) {
  if (!random.chance(probability)) return undefined;
  const { [author]: _, ...others } = people;
  return Object.keys(others).length > 0 ? random.weighted(others) : undefined;
}

function chooseChanges({ phase, tree, random, planned }) {
  const prefix = phase.within ? `${phase.within}/` : '';
  const open = planned.filter(
    path => path.startsWith(prefix) && !tree.has(path),
  );
  const present = tree
    .paths(phase.within)
    .filter(path => planned.includes(path));
  const documents = present.filter(isDocument);
  const sources = present.filter(path => !isDocument(path));

  if (
    open.length > 0 &&
    (!present.length || random.chance(phase.create ?? 0.35))
  ) {
    return open.slice(0, 1 + random.below(3)).map(path => tree.write(path));
  }
  if (documents.length > 0 && random.chance(phase.docs ?? 0)) {
    return [tree.write(random.pick(documents))];
  }
  const chosen = new Set();
  const count = 1 + random.below(3);
  for (let i = 0; i < count; i++) {
    chosen.add(random.pick(sources.length > 0 ? sources : documents));
  }
  return [...chosen].map(path => tree.write(path));
}

function isDocument(path) {
  return path.endsWith('.md');
}

function messageFor(changes, random) {
  const [{ path }] = changes;
  const subject = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  const what = random.chance(0.5)
    ? `${random.pick(fixes)} in ${subject}`
    : `Teach ${subject} about the ${random.pick(nouns)}`;
  return random.chance(0.4) ? `${what} ${random.pick(reasons)}` : what;
}
