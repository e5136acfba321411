import { LOG_FORMAT } from './parseLog';

/**
 * Arguments of a `git log` that `LogParser` reads. `renames` is the similarity
 * in percent from which git pairs moved files; none without. `ids`, as of the
 * parser, makes nearly twice as much to write and to read.
 */
export function logArguments(options: {
  renames?: number;
  ids?: boolean;
}): string[] {
  const { renames, ids = false } = options;
  return [
    'log',
    ids ? '--raw' : '--name-status',
    '-z',
    '--no-abbrev',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-show-signature',
    '--no-mailmap',
    '--no-notes',
    '--no-decorate',
    '--root',
    '--no-relative',
    // On the command line, or .gitmodules may hide a submodule's changes.
    '--ignore-submodules=none',
    '--encoding=UTF-8',
    renames === undefined ? '--no-renames' : `--find-renames=${renames}%`,
    `--format=${LOG_FORMAT}`,
  ];
}
