import { renderPath } from './renderPath.mjs';

/**
 * Single commits at a fixed day: what happens to a repository besides ordinary
 * work. Each takes the day as days before the base date.
 */

/** The first commit. `files` maps paths to texts; `undefined` invents one. */
export function start({ day, by, files, message = 'Start' }) {
  return event(day, tree => ({
    author: by,
    message,
    changes: Object.entries(files).map(([path, text]) =>
      tree.write(path, text),
    ),
  }));
}

/** The first commit, by a golden path: what it made of the answers. */
export function startFromPath({ day, made }) {
  return event(day, (tree, paths) => ({
    author: 'scaffolder',
    message: `Start from the golden path ${made.template}`,
    changes: Object.entries(filesMade(made, paths)).map(([path, text]) =>
      tree.write(path, text),
    ),
  }));
}

/** Changes files that a golden path made; `edits` maps paths to what is done. */
export function changeMade({ day, by, message, made, edits }) {
  return event(day, (tree, paths) => {
    const files = filesMade(made, paths);
    return {
      author: by,
      message,
      changes: Object.entries(edits).map(([path, edit]) =>
        tree.write(path, edit(files[path])),
      ),
    };
  });
}

function filesMade(made, paths) {
  return renderPath(paths.get(`${made.template}@${made.version}`), made);
}

/** Moves a folder, content unchanged. */
export function moveFolder({ day, by, from, to, message }) {
  return event(day, tree => ({
    author: by,
    message: message ?? `Move ${from} to ${to}`,
    changes: tree
      .paths(from)
      .map(path => tree.move(path, to + path.slice(from.length))),
  }));
}

/** Indents every file below a folder differently: proves no knowledge. */
export function formatAll({ day, by, within = '' }) {
  return event(day, tree => ({
    author: by,
    message: 'Format everything',
    changes: tree
      .paths(within)
      .filter(path => /\.(tsx?|js|css|java)$/.test(path))
      .map(path => tree.format(path)),
  }));
}

/** Writes a set of files again and again: generated code, vendored copies. */
export function rewrite({ days, by, paths, message, header = '' }) {
  return days.map((day, index) =>
    event(day, tree => ({
      author: by,
      message,
      changes: paths.map(path =>
        tree.write(path, `${header}export const revision = ${index + 1};\n`),
      ),
    })),
  );
}

/** Dependency updates by a bot. */
export function bumps({ from, to, every, path }) {
  const days = [];
  for (let day = from; day >= to; day -= every) days.push(day);
  return days.map(day =>
    event(day, tree => ({
      author: 'bot',
      message: 'Bump the dependencies',
      changes: [tree.write(path)],
    })),
  );
}

function event(daysBefore, run) {
  return { daysBefore, second: 6 * 3600, run };
}
