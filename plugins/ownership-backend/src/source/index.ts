export { GitHistorySource } from './GitHistorySource';
export { GIT_MISSING, problemOf, TIMED_OUT } from './problemOf';
export { GitProbe } from './GitProbe';
