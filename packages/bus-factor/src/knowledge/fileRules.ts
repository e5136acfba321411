import type { FileMode } from '../types';
import { classifyFile } from '../files/classifyFile';
import { parseAttributes, type AttributesFile } from '../files/gitattributes';
import { ignoreMatcher } from '../files/ignorePatterns';
import { encode } from '../identity/text';

/** What the engine needs to know of a path. */
export interface FileRules {
  /** Counts for reading A. */
  counts(path: string): boolean;
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
  const classOf = (path: string) => classifyFile(path, attributesOf(path));
  return {
    counts(path) {
      if (excluded(path)) return false;
      if (options.files === 'all') return true;
      const { vendored, generated, documentation, source } = classOf(path);
      return source && !vendored && !generated && !documentation;
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
