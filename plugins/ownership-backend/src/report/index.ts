export { buildReport } from './buildReport';
export { withChecks } from './withChecks';
export { teamDirectory } from './teamDirectory';
export type {
  AlignmentBand,
  BuiltReport,
  PersonState,
  ReportColumns,
  ReportInput,
  ReportPerson,
  StoredHelper,
  StoredReport,
  Team,
} from './types';
