export { hideInSummary } from './hideEntities';
export { presentReport, shownTemplate } from './presentReport';
export { titled } from './titled';
export { maySeeHelpers, maySeePersons } from './Viewer';
export type { Viewer } from './Viewer';
export type { Names } from './whoCanHelp';
export { mustWithhold, mustWithholdDays } from './withholdFigures';
