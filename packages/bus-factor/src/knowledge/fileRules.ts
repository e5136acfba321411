import { fileClassifier } from '../files/fileClassifier';
import { parseAttributes, type AttributesFile } from '../files/gitattributes';
import { ignoreMatcher } from '../files/ignorePatterns';
import { encode } from '../identity/text';
import type { FileMode } from '../types';
import type { PathTraits } from './pathTraits';

/** Git's mode of a file that may be run. */
const EXECUTABLE = '100755';

/**
 * `counted`; `spare`: counts only where a component has nothing better, such as
 * one of configuration alone; `out`.
 */
export type FileStanding = 'counted' | 'spare' | 'out';

/** @public */
export interface FileRulesOptions {
  attributes?: readonly AttributesFile[];
  /** Gitignore-like patterns. */
  excludePaths?: readonly string[];
}

/** Makes the function that says what a path is. Paths are bytes as Latin-1. */
export function fileRules(
  options: FileRulesOptions,
): (path: string) => PathTraits {
  const attributesOf = parseAttributes(options.attributes ?? []);
  const excluded = ignoreMatcher((options.excludePaths ?? []).map(encode));
  const classify = fileClassifier();
  return path => {
    const { vendored, generated, documentation, source, script } = classify({
      path,
      attributes: attributesOf(path),
    });
    return {
      excluded: excluded(path),
      foreign: vendored || generated,
      documentation,
      source,
      script,
    };
  };
}

/** Whether a tracked file counts for reading A. */
export function standingOf(
  { excluded, foreign, documentation, source, script }: PathTraits,
  { files, mode }: { files: FileMode; mode: string },
): FileStanding {
  if (excluded) return 'out';
  if (files === 'all') return 'counted';
  // A link or a submodule has no source of its own.
  const own = mode.startsWith('100');
  if (!own || foreign || documentation) return 'out';
  return source || (script && mode === EXECUTABLE) ? 'counted' : 'spare';
}

/** Whether touching it is work, for reading B. */
export function isWork({ excluded, foreign }: PathTraits): boolean {
  return !excluded && !foreign;
}

export function isDocumentation(traits: PathTraits): boolean {
  return traits.documentation && isWork(traits);
}
