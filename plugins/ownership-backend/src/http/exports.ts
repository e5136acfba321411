import type {
  Change,
  Finding,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { csvRecord, type Cell } from './csv';
import type { ApiRouter } from './ApiRouter';
import { toChangeFilter, toFilter, toFindingFilter } from './queries';
import type { RouteOptions } from './RouteOptions';
import { streamFile } from './streamFile';
import { viewerOf } from './viewerOf';

/**
 * Columns are added at the end and never renamed: somebody's sheet has them.
 */
const REPORT_COLUMNS: ReadonlyArray<[string, (report: ReportSummary) => Cell]> =
  [
    ['entity', report => report.entityRef],
    ['title', report => report.title],
    ['type', report => report.type],
    ['lifecycle', report => report.lifecycle],
    ['tier', report => report.tier],
    ['system', report => report.system],
    ['owner', report => report.owner.ref],
    ['owner_title', report => report.owner.title],
    ['owner_problem', report => report.owner.problem],
    ['state', report => report.state],
    ['reasons', report => report.stateReasons.join(' ')],
    ['score', report => report.score],
    ['coverage', report => report.coverage],
    ['redundancy', report => report.band],
    ['warning', report => report.warning?.severity],
    ['activity', report => report.activity],
    ['source', report => report.sourceStatus],
    ['as_of', report => report.asOf],
    ['description', report => report.description],
  ];

const FINDING_COLUMNS: ReadonlyArray<[string, (finding: Finding) => Cell]> = [
  ['id', finding => finding.id],
  ['entity', finding => finding.entityRef],
  ['title', finding => finding.title],
  ['tier', finding => finding.tier],
  ['owner', finding => finding.owner?.ref],
  ['owner_title', finding => finding.owner?.title],
  ['kind', finding => finding.kind],
  ['severity', finding => finding.severity],
  ['confidence', finding => finding.confidence],
  ['state', finding => finding.state],
  ['opened_at', finding => finding.openedAt],
  ['last_seen_at', finding => finding.lastSeenAt],
  ['resolved_at', finding => finding.resolvedAt],
  ['reopened', finding => finding.reopened],
  ['snoozed_until', finding => finding.snooze?.until],
  ['snooze_reason', finding => finding.snooze?.reason],
  ['next_step', finding => finding.action?.id],
  ['facts', finding => JSON.stringify(finding.facts)],
];

const CHANGE_COLUMNS: ReadonlyArray<[string, (change: Change) => Cell]> = [
  ['day', change => change.day],
  ['at', change => change.at],
  ['kind', change => change.kind],
  ['entity', change => change.entityRef],
  ['title', change => change.title],
  ['from_owner', change => change.fromOwner?.ref],
  ['to_owner', change => change.toOwner?.ref],
  ['from_state', change => change.fromState],
  ['to_state', change => change.toState],
  ['finding', change => change.findingKind],
  ['severity', change => change.severity],
];

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/** `/export/reports`, `/export/findings` and `/export/changes` */
export function addExportRoutes(api: ApiRouter, options: RouteOptions): void {
  const { service } = options;

  api.get('/export/reports', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { format = 'csv', ...query } = req.query;
    const pages = service.everyReport(viewer, toFilter(query));
    await streamFile(res, {
      pieces: written(pages, { format, columns: REPORT_COLUMNS }),
      type: TYPES[format],
      filename: `ownership-reports.${format}`,
    });
  });

  api.get('/export/findings', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { format = 'csv', ...query } = req.query;
    const pages = service.everyFinding(viewer, toFindingFilter(query));
    await streamFile(res, {
      pieces: written(pages, { format, columns: FINDING_COLUMNS }),
      type: TYPES[format],
      filename: `ownership-findings.${format}`,
    });
  });

  api.get('/export/changes', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { format = 'csv', ...query } = req.query;
    const pages = service.everyChange(viewer, toChangeFilter(query));
    await streamFile(res, {
      pieces: written(pages, { format, columns: CHANGE_COLUMNS }),
      type: TYPES[format],
      filename: `ownership-changes.${format}`,
    });
  });
}

/** One piece per page. */
async function* written<T>(
  pages: AsyncGenerator<readonly T[]>,
  options: {
    format: 'csv' | 'json';
    columns: ReadonlyArray<[string, (item: T) => Cell]>;
  },
): AsyncGenerator<string> {
  const { format, columns } = options;
  if (format === 'csv') {
    // The first page before the header: an error must come before any byte.
    let header = csvRecord(columns.map(([name]) => name));
    for await (const page of pages) {
      yield header +
        page
          .map(item => csvRecord(columns.map(([, cell]) => cell(item))))
          .join('');
      header = '';
    }
    if (header) yield header;
    return;
  }
  let before = '[\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield before + page.map(item => JSON.stringify(item)).join(',\n');
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}
