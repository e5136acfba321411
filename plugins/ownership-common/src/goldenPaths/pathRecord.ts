import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Where the record lies in a repository. @public */
export const PATH_RECORD_FILE = '.ownership/path.yaml';

/** What can be written in a form, as JSON. @public */
export type PathAnswer =
  | string
  | number
  | boolean
  | null
  | PathAnswer[]
  | { [key: string]: PathAnswer };

/**
 * What a repository says of the golden path that it came from, so that years
 * later the same version can be rendered again with the same answers.
 *
 * @public
 */
export interface PathRecord {
  /** Entity reference of the template. */
  template: string;
  /** Of the template, when it was rendered. */
  version?: string;
  /** Full id of the commit of the template, when it was rendered. */
  commit?: string;
  /** Folder of the template in its repository. */
  path?: string;
  /** What was filled in, without anything secret. */
  answers: Record<string, PathAnswer>;
}

/** Characters of the record, as text. */
const LONGEST_RECORD = 65_536;

/**
 * Reads a record from what a YAML parser gives.
 *
 * @throws Error that says what is wrong, in words for whoever wrote it
 * @public
 */
export function readPathRecord(value: unknown): PathRecord {
  if (!isObject(value)) {
    throw new Error(`${PATH_RECORD_FILE} holds no mapping`);
  }
  if (JSON.stringify(value).length > LONGEST_RECORD) {
    throw new Error(`${PATH_RECORD_FILE} is longer than 64 KiB`);
  }
  const { version, commit, path, answers = {} } = value;
  if (!isObject(answers)) {
    throw new Error(`answers of ${PATH_RECORD_FILE} is no mapping`);
  }
  const at = textOf('commit', commit);
  if (at !== undefined && !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(at)) {
    throw new Error(`commit of ${PATH_RECORD_FILE} is no full commit id`);
  }
  return {
    template: templateOf(value.template),
    ...defined({
      version: textOf('version', version),
      commit: at,
      path: textOf('path', path),
    }),
    answers: answers as PathRecord['answers'],
  };
}

function templateOf(written: unknown): string {
  try {
    const ref = parseEntityRef(String(written ?? ''), {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
    if (!Object.values(ref).every(part => /^[\w.-]{1,63}$/.test(part))) {
      throw new Error('Not a name of the catalog');
    }
    return stringifyEntityRef(ref);
  } catch {
    throw new Error(
      `template of ${PATH_RECORD_FILE} is no entity reference, such as template:default/service`,
    );
  }
}

/** Versions such as 1.10 are numbers to YAML; only text keeps their zeros. */
function textOf(key: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') {
    throw new Error(
      `${key} of ${PATH_RECORD_FILE} is no text; put it in quotes`,
    );
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== undefined),
  ) as Partial<T>;
}
