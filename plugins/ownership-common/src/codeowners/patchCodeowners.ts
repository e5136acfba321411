/** Hosts whose CODEOWNERS files are understood. @public */
export type CodeownersHost = 'github' | 'gitlab';

/** Where a host looks, first place first. @public */
export const codeownersPlaces: Record<CodeownersHost, readonly string[]> = {
  github: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  gitlab: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
};

/** Where a missing file is made. @public */
export const newCodeownersPlace: Record<CodeownersHost, string> = {
  github: '.github/CODEOWNERS',
  gitlab: '.gitlab/CODEOWNERS',
};

/**
 * The whole text with what a reader should know about it, or why it was left
 * alone: a sentence.
 *
 * @public
 */
export type PatchedCodeowners =
  | { text: string; notes?: string[] }
  | { note: string };

interface Line {
  pattern: string;
  owners: string[];
  /** Where the owners begin in the text of the line, and where they end. */
  start: number;
  end: number;
}

/**
 * Makes a team the owner of a folder in a CODEOWNERS file. A line for exactly
 * this folder has its owners changed. Otherwise a line is added where it wins
 * over the general ones and leaves the more special ones alone: on both hosts
 * the last line that matches counts, in GitLab within a section.
 *
 * @public
 */
export function patchCodeowners(
  before: string | undefined,
  options: {
    /** Folder of the component, `''` for the whole repository. */
    path: string;
    host: CodeownersHost;
    /** With `@`. */
    newHandle: string;
    oldHandle?: string;
  },
): PatchedCodeowners {
  const { path, host, newHandle, oldHandle } = options;
  const pattern = patternOf(path);
  if (pattern === undefined) {
    return {
      note: `CODEOWNERS cannot name the folder ${JSON.stringify(
        path,
      )}; add its line by hand.`,
    };
  }
  const lineEnd = before?.includes('\r\n') ? '\r\n' : '\n';
  const added = `${pattern} ${newHandle}`;
  if (before === undefined || before.trim() === '') {
    return { text: `${before ?? ''}${added}${lineEnd}` };
  }
  const lines = before.split(/\r?\n/);
  const raw = before.split('\n');
  const parsed = lines.map(text => parseLine(text, host));
  const same = parsed.findLastIndex(
    line => line !== undefined && folderOf(line.pattern) === path,
  );
  if (same >= 0) {
    const { owners, start, end } = parsed[same]!;
    const { kept, lost } = replaced(owners, { newHandle, oldHandle });
    const text = raw[same];
    raw[same] = `${text.slice(0, start)}${start === end ? ' ' : ''}${kept.join(
      ' ',
    )}${text.slice(end)}`;
    return {
      text: raw.join('\n'),
      notes:
        lost.length > 0
          ? [`CODEOWNERS: the line for ${pattern} loses ${lost.join(', ')}.`]
          : [],
    };
  }
  const { at, notes } = placeFor(path, { lines, parsed, host });
  // A last line without an end gets one first.
  if (at === raw.length) {
    return { text: `${before}${lineEnd}${added}${lineEnd}`, notes };
  }
  raw.splice(at, 0, `${added}${lineEnd === '\r\n' ? '\r' : ''}`);
  return { text: raw.join('\n'), notes };
}

function replaced(
  owners: readonly string[],
  { newHandle, oldHandle }: { newHandle: string; oldHandle?: string },
): { kept: string[]; lost: string[] } {
  const isOld = (owner: string) =>
    oldHandle !== undefined && owner.toLowerCase() === oldHandle.toLowerCase();
  if (owners.some(isOld)) {
    const kept = owners.map(owner => (isOld(owner) ? newHandle : owner));
    return { kept: [...new Set(kept)], lost: [] };
  }
  const lost = owners.filter(
    owner => owner.toLowerCase() !== newHandle.toLowerCase(),
  );
  return { kept: [newHandle], lost };
}

/** Index of the line before which the new one goes. */
function placeFor(
  path: string,
  options: {
    lines: readonly string[];
    parsed: ReadonlyArray<Line | undefined>;
    host: CodeownersHost;
  },
): { at: number; notes: string[] } {
  const { lines, parsed, host } = options;
  const section = lines.findIndex(line => host === 'gitlab' && isSection(line));
  // What follows the last line end is no line.
  const bottom = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const end = section < 0 ? bottom : section;
  const head = parsed.slice(0, end);
  const general = head.findLastIndex(
    line => line !== undefined && bearing(line.pattern, path) === 'general',
  );
  const special = head.findIndex(
    (line, index) =>
      index > general &&
      line !== undefined &&
      bearing(line.pattern, path) === 'special',
  );
  const isOvertaken = head.some(
    (line, index) =>
      index < general &&
      line !== undefined &&
      bearing(line.pattern, path) === 'special',
  );
  return {
    at: special >= 0 ? special : end,
    notes: isOvertaken
      ? [
          'CODEOWNERS: lines for folders inside stand above a general line, and now above the new one; check their order.',
        ]
      : [],
  };
}

/** What a line has to do with a folder that is not exactly its own. */
function bearing(
  pattern: string,
  path: string,
): 'general' | 'special' | 'none' {
  const folder = anchored(pattern);
  if (folder === undefined) {
    // Not anchored, or with wildcards before the folder: may match anywhere.
    return path === '' ? 'special' : 'general';
  }
  if (path === '' || folder.startsWith(`${path}/`)) {
    return folder === '' ? 'general' : 'special';
  }
  if (folder === '' || path.startsWith(`${folder}/`)) {
    return 'general';
  }
  const literal = folder.slice(0, folder.search(/[*?[]|$/));
  return literal !== folder && path.startsWith(literal) ? 'general' : 'none';
}

/** The folder a line is for, as far as it is for one and no more. */
function folderOf(pattern: string): string | undefined {
  const folder = anchored(pattern);
  return folder !== undefined && !/[*?[]/.test(folder) ? folder : undefined;
}

/** From the top of the repository; undefined when it matches at any depth. */
function anchored(pattern: string): string | undefined {
  if (/^\/?\*{0,2}$/.test(pattern)) {
    return '';
  }
  const inner = pattern.replace(/\/(\*\*)?$/, '');
  if (!inner.includes('/')) {
    return undefined;
  }
  return inner.replace(/^\//, '').replaceAll('\\ ', ' ');
}

function patternOf(path: string): string | undefined {
  if (path === '') {
    return '*';
  }
  return /[*?[\]!#\\\p{C}]/u.test(path)
    ? undefined
    : `/${path.replaceAll(' ', '\\ ')}/`;
}

function isSection(line: string): boolean {
  return /^\s*\^?\[[^\]]+\]/.test(line);
}

function parseLine(text: string, host: CodeownersHost): Line | undefined {
  if (/^\s*(#|$)/.test(text) || (host === 'gitlab' && isSection(text))) {
    return undefined;
  }
  const [leading, pattern] = /^\s*((?:\\.|\S)+)/.exec(text)!;
  const rest = text.slice(leading.length);
  const comment = rest.search(/\s#/);
  const owners = comment < 0 ? rest : rest.slice(0, comment);
  const listed = owners.trim();
  const start = listed
    ? leading.length + owners.indexOf(listed)
    : leading.length;
  return {
    pattern,
    owners: listed ? listed.split(/\s+/) : [],
    start,
    end: start + listed.length,
  };
}
