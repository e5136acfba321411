import { wildmatch } from './wildmatch';

/** What `.gitattributes` may say about a path to the file filter. */
export type LinguistAttribute =
  | 'linguist-vendored'
  | 'linguist-generated'
  | 'linguist-documentation';

/** A `.gitattributes` file of a tree; text as Latin-1 bytes. */
export interface AttributesFile {
  /** Folder it stands in, `''` for the top. */
  folder: string;
  content: string;
}

interface Rule {
  folder: string;
  pattern: string;
  anchored: boolean;
  values: Map<LinguistAttribute, boolean>;
}

const NAMES: readonly LinguistAttribute[] = [
  'linguist-vendored',
  'linguist-generated',
  'linguist-documentation',
];

/** More rules than this are not read; a file of strangers must not slow us. */
const MAXIMUM_RULES = 500;
/** Git ignores lines from this length on (`ATTR_MAX_LINE_LENGTH`). */
const MAXIMUM_LINE = 2048;

/**
 * Makes the function that gives the `linguist-*` attributes of a path as git
 * would: deeper files over those above, later lines over earlier ones. An
 * attribute nobody sets is left out.
 */
export function parseAttributes(
  files: readonly AttributesFile[],
): (path: string) => Map<LinguistAttribute, boolean> {
  const rules = [...files]
    .sort((a, b) => depth(a.folder) - depth(b.folder))
    .flatMap(parseFile)
    .slice(0, MAXIMUM_RULES);
  const none = new Map<LinguistAttribute, boolean>();
  return path => {
    if (rules.length === 0) return none;
    const found = new Map<LinguistAttribute, boolean>();
    for (const rule of rules) {
      if (!matches(rule, path)) continue;
      rule.values.forEach((value, name) => found.set(name, value));
    }
    return found;
  };
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

function parseFile({ folder, content }: AttributesFile): Rule[] {
  return content.split('\n').flatMap(line => {
    if (line.length >= MAXIMUM_LINE) return [];
    const rule = parseLine(folder, line.trim());
    return rule ? [rule] : [];
  });
}

function parseLine(folder: string, line: string): Rule | undefined {
  if (line === '' || line.startsWith('#') || line.startsWith('[attr]')) {
    return undefined;
  }
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(.*)$/.exec(line);
  const plain = /^(\S+)\s*(.*)$/.exec(line);
  const [, written, words] = (quoted ?? plain)!;
  const values = new Map<LinguistAttribute, boolean>();
  for (const word of words.split(/\s+/)) {
    const [, sign, name, value] = /^([-!]?)([^=]+)(?:=(.*))?$/.exec(word) ?? [];
    const known = NAMES.find(entry => entry === name);
    if (known) values.set(known, sign === '' && value !== 'false');
  }
  // Git ignores negative patterns and folder-only patterns in this file.
  const useless = written.startsWith('!') || written.endsWith('/');
  if (values.size === 0 || useless) return undefined;
  return {
    folder: folder === '' ? '' : `${folder}/`,
    pattern: written.replace(/^\//, ''),
    anchored: written.includes('/'),
    values,
  };
}

function matches({ folder, pattern, anchored }: Rule, path: string): boolean {
  if (!path.startsWith(folder)) return false;
  const inside = path.slice(folder.length);
  const subject = anchored ? inside : inside.slice(inside.lastIndexOf('/') + 1);
  return wildmatch(pattern, subject);
}
