export { assess, leftPeople } from './assess';
export type { Assessed, Assessment } from './assess';
export { betterTeam } from './betterTeam';
export { buildReport } from './buildReport';
export { figuresOf } from './figuresOf';
export { helpers } from './helpers';
export { shuffled } from './shuffled';
export { assessWithChecks, withChecks } from './withChecks';
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
