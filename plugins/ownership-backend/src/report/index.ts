export { buildReport } from './buildReport';
export { withChecks } from './withChecks';
export { teamDirectory } from './teamDirectory';
export type {
  AlignmentBand,
  BuiltReport,
  HeldPath,
  PersonState,
  ReportColumns,
  ReportInput,
  ReportPerson,
  StoredHelper,
  StoredReport,
  Team,
} from './types';
