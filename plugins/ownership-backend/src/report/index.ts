export { buildReport } from './buildReport';
export { withChecks } from './withChecks';
export { teamDirectory } from './teamDirectory';
export type {
  PersonState,
  ReportInput,
  ReportPerson,
  StoredHelper,
  StoredReport,
  Team,
} from './types';
