import type { FileMode } from '../types';
import { fileClassifier } from '../files/fileClassifier';
import { parseAttributes, type AttributesFile } from '../files/gitattributes';
import { ignoreMatcher } from '../files/ignorePatterns';
import type { TreeEntry } from '../git/listTree';
import { encode } from '../identity/text';

/** Git's mode of a file that may be run. */
const EXECUTABLE = '100755';

/**
 * `counted`; `spare`: counts only where a component has nothing better, such as
 * one of configuration alone; `out`.
 */
export type FileStanding = 'counted' | 'spare' | 'out';

/** What the engine needs to know of a path. */
export interface FileRules {
  /** Whether a tracked file counts for reading A. */
  standing(file: Pick<TreeEntry, 'path' | 'mode'>): FileStanding;
  /** Touching it is work, for reading B. */
  isWork(path: string): boolean;
  isDocumentation(path: string): boolean;
}

/** @public */
export interface FileRulesOptions {
  files: FileMode;
  attributes?: readonly AttributesFile[];
  /** Gitignore-like patterns. */
  excludePaths?: readonly string[];
}

/** Makes the rules of a repository. Paths are bytes as Latin-1. */
export function fileRules(options: FileRulesOptions): FileRules {
  const attributesOf = parseAttributes(options.attributes ?? []);
  const excluded = ignoreMatcher((options.excludePaths ?? []).map(encode));
  const classify = fileClassifier();
  const classOf = (path: string, mode?: string) =>
    classify({
      path,
      attributes: attributesOf(path),
      executable: mode === EXECUTABLE,
    });
  return {
    standing({ path, mode }) {
      if (excluded(path)) return 'out';
      if (options.files === 'all') return 'counted';
      const { vendored, generated, documentation, source } = classOf(
        path,
        mode,
      );
      // A link or a submodule has no source of its own.
      const own = mode.startsWith('100');
      if (!own || vendored || generated || documentation) return 'out';
      return source ? 'counted' : 'spare';
    },
    isWork(path) {
      if (excluded(path)) return false;
      const { vendored, generated } = classOf(path);
      return !vendored && !generated;
    },
    isDocumentation(path) {
      if (excluded(path)) return false;
      const { vendored, generated, documentation } = classOf(path);
      return documentation && !vendored && !generated;
    },
  };
}
