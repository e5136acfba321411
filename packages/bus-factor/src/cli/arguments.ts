import { parseArgs } from 'node:util';
import { printable } from '../errors';
import type { FileMode, PeopleMode, RenameMode, UtcDay } from '../types';
import type { Method } from './report';

/** Output formats. @public */
export type Format = 'text' | 'json' | 'csv' | 'markdown';

/** What was asked on the command line. */
export interface Arguments {
  paths: string[];
  rev?: string;
  folders: string[];
  asOf: UtcDay;
  method: Method;
  renames?: RenameMode;
  people?: PeopleMode;
  files?: FileMode;
  without: string[];
  degrees: boolean;
  format: Format;
  failBelow?: number;
  /** File that keeps what was read, for the next time. */
  snapshot?: string;
  help: boolean;
  version: boolean;
}

/** A command line that makes no sense; the message says what to do. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const OPTIONS = {
  rev: { type: 'string' },
  path: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  method: { type: 'string' },
  renames: { type: 'string' },
  people: { type: 'string' },
  files: { type: 'string' },
  without: { type: 'string', multiple: true },
  degrees: { type: 'boolean' },
  format: { type: 'string' },
  'fail-below': { type: 'string' },
  snapshot: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError naming the option, what came and what was expected
 */
export function parseArguments(
  argv: readonly string[],
  today: UtcDay,
): Arguments {
  const { values, positionals } = parse(argv);
  const method = oneOf('method', values.method ?? 'current', [
    'current',
    'reference',
    'jetbrains',
  ]);
  const choices = {
    renames: optional('renames', values.renames, [
      'identical',
      'paired',
      'similar',
    ]),
    people: optional('people', values.people, ['strict', 'tool']),
    files: optional('files', values.files, ['source', 'all']),
  };
  const given = Object.entries(choices).find(([, value]) => value);
  if (method === 'jetbrains' && given) {
    throw new UsageError(
      `--${given[0]} does not apply to --method jetbrains, which fixes it. Leave it out.`,
    );
  }
  if (method === 'jetbrains' && values.degrees) {
    throw new UsageError(
      '--degrees does not apply to --method jetbrains. Use --method reference.',
    );
  }
  if (values.snapshot !== undefined && positionals.length > 1) {
    throw new UsageError(
      `--snapshot keeps one repository, and ${positionals.length} were named. Run the command once for each.`,
    );
  }
  if (values.snapshot !== undefined && method === 'jetbrains') {
    throw new UsageError(
      '--snapshot does not apply to --method jetbrains, which reads file contents. Leave it out.',
    );
  }
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    rev: values.rev,
    folders: values.path ?? [],
    asOf: values['as-of'] === undefined ? today : parseDay(values['as-of']),
    method,
    ...choices,
    without: values.without ?? [],
    degrees: values.degrees ?? false,
    format: oneOf('format', values.format ?? 'text', [
      'text',
      'json',
      'csv',
      'markdown',
    ]),
    failBelow: parseThreshold(values['fail-below']),
    snapshot: values.snapshot,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const message = (error as Error).message.split('\n', 1)[0];
    throw new UsageError(
      `${printable(message).replace(/\.$/, '')}. See bus-factor --help.`,
    );
  }
}

function oneOf<T extends string>(
  option: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find(entry => entry === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} is "${printable(value)}". Expected one of: ${allowed.join(
      ', ',
    )}.`,
  );
}

function optional<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return value === undefined ? undefined : oneOf(option, value, allowed);
}

function parseDay(text: string): UtcDay {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`)
    : NaN;
  const day = milliseconds / 86_400_000;
  // A day that does not exist (02-30) parses, to another one.
  const same =
    Number.isInteger(day) &&
    new Date(milliseconds).toISOString().startsWith(text);
  if (same) return day;
  throw new UsageError(
    `--as-of is "${printable(text)}". Expected a day as YYYY-MM-DD, in UTC.`,
  );
}

function parseThreshold(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(
    `--fail-below is "${printable(text)}". Expected a whole number, such as 2.`,
  );
}
