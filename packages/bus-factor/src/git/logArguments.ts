import { LOG_FORMAT } from './parseLog';

/**
 * Arguments of a `git log` that `LogParser` reads. `renames` is the similarity
 * in percent from which git pairs moved files; none without.
 */
export function logArguments(renames?: number): string[] {
  return [
    'log',
    '--raw',
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
