import { resolve } from 'node:path';
import { printable, RepositoryError } from '../errors';
import { canonicalEmail } from '../identity/canonicalEmail';
import { ENGINE_VERSION } from '../knowledge/engineVersion';
import { analyse, type Analysis } from './analyse';
import { parseArguments, UsageError, type Arguments } from './arguments';
import { formatDegreesJson, formatJson } from './formats/json';
import { formatCsv, formatDegrees, formatMarkdown } from './formats/table';
import { formatText } from './formats/text';
import { HELP } from './help';
import { locate } from './locate';
import { ProgressBar, type ProgressStream } from './progressBar';
import type { SnapshotOutcome } from '../types';
import type { Report } from './report';

/** What the command needs of the world. @public */
export interface CommandOptions {
  /** Arguments after the command's name. */
  argv: readonly string[];
  /** What relative paths are relative to. */
  cwd: string;
  stdout: { write(text: string): unknown };
  stderr: ProgressStream;
  signal?: AbortSignal;
  /** Milliseconds since 1970; default the clock. */
  now?: number;
}

/**
 * The `bus-factor` command. Resolves to its exit code: 0 fine, 1 below
 * `--fail-below`, 2 bad input. On 2 nothing was written to standard output.
 *
 * @public
 */
export async function main(options: CommandOptions): Promise<number> {
  const { argv, stdout, stderr, now = Date.now() } = options;
  try {
    const args = parseArguments(argv, Math.floor(now / 86_400_000));
    if (args.help) {
      stdout.write(HELP);
      return 0;
    }
    if (args.version) {
      stdout.write(`bus-factor engine ${ENGINE_VERSION}\n`);
      return 0;
    }
    const analyses = await analyseAll(args, options);
    const reports = analyses.flatMap(analysis => analysis.reports);
    const degrees = analyses.flatMap(analysis => analysis.degrees);
    const several = analyses.length > 1;
    stdout.write(
      args.degrees
        ? format(args, {
            json: () => formatDegreesJson(degrees, { several }),
            other: name => formatDegrees(degrees, { format: name, several }),
          })
        : formatReports(args, reports),
    );
    return judge({ args, reports, stderr });
  } catch (error) {
    if (error instanceof RepositoryError || error instanceof UsageError) {
      stderr.write(`bus-factor: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

async function analyseAll(
  args: Arguments,
  { cwd, stderr, signal }: CommandOptions,
): Promise<Analysis[]> {
  const analyses: Analysis[] = [];
  for (const name of args.paths) {
    const location = await locate(name, cwd);
    const bar = new ProgressBar(stderr, printable(name));
    let snapshot: SnapshotOutcome | undefined;
    try {
      analyses.push(
        await analyse({
          location,
          args,
          snapshot: args.snapshot && resolve(cwd, args.snapshot),
          signal,
          onProgress: progress => bar.update(progress),
          onSnapshot: outcome => {
            snapshot = outcome;
          },
        }),
      );
    } finally {
      bar.clear();
    }
    tellOfSnapshot(snapshot, stderr);
  }
  const stranger = args.without.find(
    email => !analyses.some(({ found }) => found.has(canonicalEmail(email))),
  );
  if (stranger !== undefined) {
    throw new UsageError(
      `--without "${printable(stranger)}" is nobody's address in ${args.paths
        .map(printable)
        .join(', ')}. See "git shortlog -se" for those there are.`,
    );
  }
  return analyses;
}

/** A snapshot that was of no use is no failure, and yet no secret. */
function tellOfSnapshot(
  outcome: SnapshotOutcome | undefined,
  stderr: ProgressStream,
): void {
  if (outcome?.reason !== undefined) {
    stderr.write(
      `bus-factor: the snapshot was not used, ${outcome.reason}; the whole history was read\n`,
    );
  }
  if (outcome?.unwritten !== undefined) {
    stderr.write(
      `bus-factor: no snapshot was written, ${printable(outcome.unwritten)}\n`,
    );
  }
}

function format(
  args: Arguments,
  formats: {
    json: () => string;
    other: (name: 'text' | 'csv' | 'markdown') => string;
  },
): string {
  return args.format === 'json' ? formats.json() : formats.other(args.format);
}

function formatReports(args: Arguments, reports: readonly Report[]): string {
  return format(args, {
    json: () => formatJson(reports),
    other: name => {
      if (name === 'csv') return formatCsv(reports);
      return name === 'markdown'
        ? formatMarkdown(reports)
        : formatText(reports);
    },
  });
}

function judge(options: {
  args: Arguments;
  reports: readonly Report[];
  stderr: ProgressStream;
}): number {
  const { args, reports, stderr } = options;
  const { failBelow } = args;
  if (failBelow === undefined) return 0;
  let below = false;
  for (const report of reports) {
    const name = printable(
      [report.repository, report.path].filter(Boolean).join(' : '),
    );
    const current = report.method === 'current';
    // Nobody is left of those who knew it: a what-if may say so.
    const value = current
      ? report.contributorAbsenceFactor ?? 0
      : report.truckFactor.value;
    const emptied = args.without.length > 0 && report.files > 0;
    const unknown = current
      ? !report.evidence?.sufficient
      : value === 0 && !emptied;
    const measured = current ? 'contributor absence factor' : 'truck factor';
    if (unknown) {
      stderr.write(
        `bus-factor: insufficient evidence, --fail-below not applied: ${name}\n`,
      );
    } else if (value < failBelow) {
      below = true;
      stderr.write(
        `bus-factor: ${measured} ${value} is below ${failBelow}: ${name}\n`,
      );
    }
  }
  return below ? 1 : 0;
}
