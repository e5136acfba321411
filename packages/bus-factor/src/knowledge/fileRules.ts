import type { FileMode } from '../types';
import { fileClassifier, type FileClass } from '../files/fileClassifier';
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
  // The same file is asked for several times in a row.
  let last: { path: string; isExcluded: boolean; class: FileClass } | undefined;
  const look = (path: string, mode?: string) => {
    if (last?.path === path && mode === undefined) return last;
    const isExcluded = excluded(path);
    const found = {
      path,
      isExcluded,
      class: classify({
        path,
        attributes: attributesOf(path),
        executable: mode === EXECUTABLE,
      }),
    };
    last = found;
    return found;
  };
  return {
    standing({ path, mode }) {
      const found = look(path, mode);
      if (found.isExcluded) return 'out';
      if (options.files === 'all') return 'counted';
      const { vendored, generated, documentation, source } = found.class;
      // A link or a submodule has no source of its own.
      const own = mode.startsWith('100');
      if (!own || vendored || generated || documentation) return 'out';
      return source ? 'counted' : 'spare';
    },
    isWork(path) {
      const found = look(path);
      if (found.isExcluded) return false;
      const { vendored, generated } = found.class;
      return !vendored && !generated;
    },
    isDocumentation(path) {
      const found = look(path);
      if (found.isExcluded) return false;
      const { vendored, generated, documentation } = found.class;
      return documentation && !vendored && !generated;
    },
  };
}
