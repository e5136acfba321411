import { printable } from '../../errors';
import { formatDay, type DegreeLine, type Report } from '../report';

/** Columns of the table formats. */
export const COLUMNS = [
  'repository',
  'path',
  'commit',
  'as_of',
  'method',
  'files',
  'commits',
  'people',
  'truck_factor',
  'truck_factor_pruned',
  'coverage_left',
  'contributor_absence_factor',
  'effective_contributors',
  'top_share',
  'second_knower',
  'evidence',
  'warning',
] as const;

/** The cells of a report, in the order of `COLUMNS`; empty where unknown. */
export function cellsOf(report: Report): string[] {
  const { truckFactor, evidence } = report;
  const decimals = (value: number | undefined, digits: number) =>
    value === undefined ? '' : value.toFixed(digits);
  const cells: Record<(typeof COLUMNS)[number], string> = {
    repository: report.repository,
    path: report.path,
    commit: report.commit,
    as_of: report.asOf === undefined ? '' : formatDay(report.asOf),
    method: report.method,
    files: String(report.files),
    commits: String(report.commits),
    people: String(report.people),
    truck_factor: String(truckFactor.value),
    truck_factor_pruned: decimals(truckFactor.pruned, 0),
    coverage_left: decimals(truckFactor.coverageLeft, 4),
    contributor_absence_factor: decimals(report.contributorAbsenceFactor, 0),
    effective_contributors: decimals(report.effectiveContributors, 2),
    top_share: decimals(report.topShare, 4),
    second_knower:
      report.secondKnower === undefined ? '' : String(report.secondKnower),
    evidence: evidence ? evidence.reasons.join(' ') || 'sufficient' : '',
    warning: report.warning ? String(report.warning.raised) : '',
  };
  return COLUMNS.map(column => cells[column]);
}

/** CSV as RFC 4180, with a header. */
export function formatCsv(reports: readonly Report[]): string {
  return toCsv([[...COLUMNS], ...reports.map(cellsOf)]);
}

/** A table in Markdown. */
export function formatMarkdown(reports: readonly Report[]): string {
  return toMarkdown([[...COLUMNS], ...reports.map(cellsOf)]);
}

const DEGREE_COLUMNS = ['path', 'doa', 'fa', 'dl', 'ac', 'is_author'];

/**
 * The degree table; as tab-separated text unless it is to be CSV or Markdown.
 * With the repository in front where there are several.
 */
export function formatDegrees(
  lines: readonly DegreeLine[],
  options: { format: 'text' | 'csv' | 'markdown'; several: boolean },
): string {
  const { format, several } = options;
  const rows = [
    several ? ['repository', ...DEGREE_COLUMNS] : DEGREE_COLUMNS,
    ...lines.map(line => [
      ...(several ? [line.repository] : []),
      line.path,
      line.degree.toFixed(6),
      line.firstAuthor ? '1' : '0',
      String(line.deliveries),
      String(line.acceptances),
      String(line.author),
    ]),
  ];
  if (format === 'csv') return toCsv(rows);
  if (format === 'markdown') return toMarkdown(rows);
  return rows.map(row => `${row.map(printable).join('\t')}\n`).join('');
}

/** The first row is the header. */
function toMarkdown(rows: ReadonlyArray<readonly string[]>): string {
  const [header, ...others] = rows.map(
    row => `| ${row.map(escapeMarkdown).join(' | ')} |\n`,
  );
  return [header, `|${' --- |'.repeat(rows[0].length)}\n`, ...others].join('');
}

function toCsv(rows: ReadonlyArray<readonly string[]>): string {
  return rows.map(row => `${row.map(escapeCsv).join(',')}\r\n`).join('');
}

/** Also keeps a spreadsheet from taking a name for a formula. */
function escapeCsv(cell: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(cell);
  const safe = !isNumber && /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function escapeMarkdown(cell: string): string {
  return printable(cell).replace(/[\\|`*_<>[\]&]/g, '\\$&');
}
