export { ANNOUNCE_JOB, announceFindings } from './announceFindings';
export { FindingSinks } from './FindingSinks';
export { NotificationSink } from './NotificationSink';
