import { daysBefore } from './days.mjs';
import { identity } from './people.mjs';
import { tasksOfPhase } from './phases.mjs';
import { createRandom } from './random.mjs';
import { Tree } from './tree.mjs';

/**
 * Tells a story as commits, oldest first. Everything follows from the story and
 * the base date: nothing is read from clock, machine or environment.
 *
 * @param {{ story: object, midnight: number, paths: Map<string, import('./goldenPaths.mjs').PathVersion> }} options
 *   `midnight` of the base date; the golden paths by `name@version`
 */
export function commitsOf({ story, midnight, paths }) {
  const random = createRandom(story.repository);
  const tree = new Tree();
  const tasks = [
    ...(story.events ?? []).flat(),
    ...story.phases.flatMap(phase =>
      tasksOfPhase(phase, { random, planned: story.files }),
    ),
  ].sort((a, b) => b.daysBefore - a.daysBefore || a.second - b.second);

  return tasks
    .map(task => ({
      seconds: daysBefore(midnight, task.daysBefore) + task.second,
      ...task.run(tree, paths),
    }))
    .filter(commit => commit.changes.length > 0)
    .map(toCommit);
}

function toCommit({ author, merger, message, trailers = [], ...commit }) {
  const lines = trailers.map(([key, handle]) => {
    const { name, email } = identity(handle);
    return `${key}: ${name} <${email}>`;
  });
  return {
    ...commit,
    author: identity(author),
    merger: merger && identity(merger),
    message: [message, ...(lines.length ? ['', ...lines] : [])].join('\n'),
  };
}
