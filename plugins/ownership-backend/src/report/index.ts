export { buildReport } from './buildReport';
export { teamDirectory } from './teamDirectory';
export type {
  PersonState,
  ReportInput,
  ReportPerson,
  StoredHelper,
  StoredReport,
  Team,
} from './types';
