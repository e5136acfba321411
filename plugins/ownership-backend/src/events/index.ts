export type { Run, RunOutcome } from './runOf';
export { subscribeToEvents } from './subscribeToEvents';
