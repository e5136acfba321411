import type { LinguistAttribute } from './gitattributes';
import { SOURCE_ENDINGS, SOURCE_NAMES } from './languages';
import {
  DOCUMENTATION_FOLDERS,
  DOCUMENTATION_NAMES,
  EXAMPLE_FOLDERS,
  GENERATED_FOLDERS,
  GENERATED_NAMES,
  LOCK_FILES,
  VENDORED_FOLDERS,
  VENDORED_NAMES,
} from './lists';

/** What a path is, by its name and what the project says of it. */
export interface FileClass {
  vendored: boolean;
  /** Written by a program; minified and lock files included. */
  generated: boolean;
  documentation: boolean;
  /** A file of a language people write programs in. */
  source: boolean;
}

/** @public */
export interface ClassifyFileOptions {
  path: string;
  /** What the project says in `.gitattributes`. */
  attributes?: ReadonlyMap<LinguistAttribute, boolean>;
  /** Whether it may be run: without an ending it is a script then. */
  executable?: boolean;
}

/**
 * Classifies a path. What the project says wins over the maintained lists.
 */
export function classifyFile(options: ClassifyFileOptions): FileClass {
  const { path, attributes = new Map(), executable = false } = options;
  const folders = path.toLowerCase().split('/');
  const name = folders.pop()!;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const inFolder = (set: ReadonlySet<string>) =>
    folders.some(folder => set.has(folder));
  const named = (patterns: readonly RegExp[]) =>
    patterns.some(pattern => pattern.test(name));
  return {
    vendored:
      attributes.get('linguist-vendored') ??
      (inFolder(VENDORED_FOLDERS) || named(VENDORED_NAMES)),
    generated:
      attributes.get('linguist-generated') ??
      (LOCK_FILES.has(name) ||
        inFolder(GENERATED_FOLDERS) ||
        named(GENERATED_NAMES)),
    documentation:
      attributes.get('linguist-documentation') ??
      (inFolder(DOCUMENTATION_FOLDERS) ||
        EXAMPLE_FOLDERS.has(folders[0]) ||
        named(DOCUMENTATION_NAMES)),
    source:
      SOURCE_NAMES.has(name) ||
      SOURCE_NAMES.has(name.slice(0, name.indexOf('.'))) ||
      (name.includes('.') ? SOURCE_ENDINGS.has(ending) : executable),
  };
}
