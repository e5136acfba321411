import { printable } from '../../errors';
import { redundancyBand } from '../../measures/redundancy';
import { formatDay, type Report } from '../report';

const METHODS = {
  current: 'current knowledge and degree of authorship',
  reference: 'as the published truck-factor tool (Avelino et al. 2016)',
  jetbrains: "as JetBrains' Bus Factor Explorer",
};

const BANDS = {
  single: 'one person holds most of it',
  pair: 'two people hold most of it',
  shared: 'it is shared',
};

const REASONS = {
  'no-files': 'no source files',
  'too-few-commits': 'too few commits in the last two years',
  'too-few-person-days': 'too few days of work in the last two years',
  'too-young': 'too young',
};

const MOST_REMOVED = 20;

/** Reports for people to read, with what each figure means. */
export function formatText(reports: readonly Report[]): string {
  return reports.map(formatReport).join('\n');
}

function formatReport(report: Report): string {
  const title = [report.repository, report.path].filter(Boolean).join(' : ');
  const lines = [
    printable(title),
    row(
      'commit',
      `${report.commit.slice(0, 12)}, ${count(
        report.commits,
        'commit',
      )} of history`,
    ),
    row('method', METHODS[report.method]),
    ...(report.asOf === undefined
      ? []
      : [row('as of', formatDay(report.asOf))]),
    row(
      'read',
      `${count(report.files, 'file')}, ${count(
        report.people,
        'person',
        'people',
      )}`,
    ),
    '',
    ...truckFactorLines(report),
    ...(report.method === 'current' ? currentLines(report) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function truckFactorLines({ truckFactor, files }: Report): string[] {
  const { value, pruned, coverageLeft, removed, note } = truckFactor;
  const covered = `${percent(coverageLeft)} of ${count(files, 'file')}`;
  const gone = value === 1 ? 'this person' : `these ${value}`;
  const nobodyGone =
    files === 0 ? 'no data' : `no more than ${covered} have an author`;
  const meaning =
    value === 0
      ? nobodyGone
      : `without ${gone}, ${covered} still have an author`;
  const drops = pruned !== undefined && pruned !== value;
  return [
    row('truck factor', `${value}   ${meaning}`),
    ...(drops ? [row('', `${pruned} when small contributors are pruned`)] : []),
    ...(note ? [row('', note)] : []),
    ...removed
      .slice(0, MOST_REMOVED)
      .map(({ name, email, share, files: authored }) =>
        row(
          '',
          `${percent(share).padStart(5)}  ${printable(name)} <${printable(
            email,
          )}>, ${count(authored, 'file')}`,
        ),
      ),
    ...(removed.length > MOST_REMOVED
      ? [row('', `       and ${removed.length - MOST_REMOVED} more`)]
      : []),
  ];
}

function currentLines(report: Report): string[] {
  const { contributorAbsenceFactor: factor, evidence, warning } = report;
  const lines = [
    row(
      'contributor absence factor',
      factor === undefined
        ? 'nobody was active in the last two years'
        : `${factor}   ${BANDS[redundancyBand(factor)]}`,
    ),
    row(
      'effective contributors',
      report.effectiveContributors?.toFixed(1) ?? '–',
    ),
    row(
      'largest share',
      report.topShare === undefined ? '–' : percent(report.topShare),
    ),
    row('second knower', yesNo(report.secondKnower)),
    row(
      'last active knower',
      report.freshnessDays === undefined ? '–' : daysAgo(report.freshnessDays),
    ),
    row(
      'files at risk',
      report.filesAtRisk === undefined
        ? '–'
        : `${percent(report.filesAtRisk)} have one author or none`,
    ),
  ];
  if (evidence) lines.push(row('evidence', evidenceWords(evidence)));
  if (warning) {
    const verdict = warning.raised
      ? 'this hangs on one person: both methods agree'
      : 'none';
    lines.push(row('warning', verdict), ...sensitivityLines(warning));
  }
  if (report.lookAlikes.length > 0) {
    lines.push(
      '',
      `${count(
        report.lookAlikes.length,
        'group',
      )} of people look alike and were not joined; add them to .mailmap if they are one:`,
      ...report.lookAlikes
        .slice(0, 5)
        .map(
          ({ people, because }) =>
            `  ${people.slice(0, 4).map(printable).join(', ')} (${because})`,
        ),
    );
  }
  return lines;
}

function sensitivityLines({
  sensitivity: { holds, of, answers },
}: NonNullable<Report['warning']>): string[] {
  const named = (wanted: boolean) =>
    answers
      .filter(answer => answer.holds === wanted)
      .map(({ method, remark }) => (remark ? `${method} (${remark})` : method))
      .join(', ');
  return [
    row('one person under', `${holds} of ${of} methods`),
    ...(named(true) ? [row('', `yes: ${named(true)}`)] : []),
    ...(named(false) ? [row('', `no: ${named(false)}`)] : []),
  ];
}

function evidenceWords(evidence: NonNullable<Report['evidence']>): string {
  const seen = `${count(evidence.commits, 'commit')} on ${count(
    evidence.personDays,
    'person-day',
  )}`;
  if (evidence.sufficient) return `sufficient (${seen})`;
  const reasons = evidence.reasons.map(reason => REASONS[reason]).join(', ');
  const until =
    evidence.until === undefined ? '' : `, until ${formatDay(evidence.until)}`;
  return `insufficient, no verdict: ${reasons}${until} (${seen})`;
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(28)}${text}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function daysAgo(days: number): string {
  return days === 0 ? 'today' : `${count(days, 'day')} ago`;
}

function yesNo(value: boolean | undefined): string {
  if (value === undefined) return '–';
  return value ? 'yes' : 'no';
}
