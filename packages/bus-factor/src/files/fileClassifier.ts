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
  /** Without an ending: source as well, if it may be run. */
  script: boolean;
}

/** @public */
export interface ClassifyFileOptions {
  path: string;
  /** What the project says in `.gitattributes`. */
  attributes?: ReadonlyMap<LinguistAttribute, boolean>;
}

/** What a folder, or a name, makes of a file; nothing of it is certain alone. */
type Signs = Pick<FileClass, 'vendored' | 'generated' | 'documentation'>;

/**
 * Makes the function that classifies paths. What the project says wins over the
 * maintained lists. What a folder or a name means is worked out once.
 */
export function fileClassifier(): (options: ClassifyFileOptions) => FileClass {
  const folders = remembering(signsOfFolder);
  const names = remembering(signsOfName);
  return ({ path, attributes }) => {
    const lower = path.toLowerCase();
    const slash = lower.lastIndexOf('/');
    const name = lower.slice(slash + 1);
    const folder = folders(lower.slice(0, Math.max(slash, 0)));
    const named = names(name);
    return {
      vendored:
        attributes?.get('linguist-vendored') ??
        (folder.vendored || named.vendored),
      generated:
        attributes?.get('linguist-generated') ??
        (folder.generated || named.generated),
      documentation:
        attributes?.get('linguist-documentation') ??
        (folder.documentation || named.documentation),
      source: isSource(name),
      script: !name.includes('.'),
    };
  };
}

function signsOfFolder(folder: string): Signs {
  const folders = folder.split('/');
  const within = (set: ReadonlySet<string>) =>
    folders.some(entry => set.has(entry));
  return {
    vendored: within(VENDORED_FOLDERS),
    generated: within(GENERATED_FOLDERS),
    documentation:
      within(DOCUMENTATION_FOLDERS) || EXAMPLE_FOLDERS.has(folders[0]),
  };
}

const VENDORED_NAME = anyOf(VENDORED_NAMES);
const GENERATED_NAME = anyOf(GENERATED_NAMES);
const DOCUMENTATION_NAME = anyOf(DOCUMENTATION_NAMES);
const TELLING_NAME = anyOf([
  ...VENDORED_NAMES,
  ...GENERATED_NAMES,
  ...DOCUMENTATION_NAMES,
]);
const NO_SIGNS: Signs = {
  vendored: false,
  generated: false,
  documentation: false,
};

function signsOfName(name: string): Signs {
  // Most names say nothing.
  if (!LOCK_FILES.has(name) && !TELLING_NAME.test(name)) return NO_SIGNS;
  return {
    vendored: VENDORED_NAME.test(name),
    generated: LOCK_FILES.has(name) || GENERATED_NAME.test(name),
    documentation: DOCUMENTATION_NAME.test(name),
  };
}

/** One pattern is faster than many. They disregard case, of which names have none. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

function isSource(name: string): boolean {
  return (
    SOURCE_NAMES.has(name) ||
    SOURCE_NAMES.has(name.slice(0, name.indexOf('.'))) ||
    (name.includes('.') &&
      SOURCE_ENDINGS.has(name.slice(name.lastIndexOf('.') + 1)))
  );
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let found = known.get(text);
    if (found === undefined) {
      found = make(text);
      known.set(text, found);
    }
    return found;
  };
}
