export {
  isOwnerSide,
  refuseAnswer,
  refuseReason,
  refuseVerification,
} from './rules';
export type { Refusal } from './rules';
export { daysBetween, verificationStanding } from './standing';
export type { VerificationStanding } from './standing';
export { verificationState } from './state';
export type {
  Actor,
  DisputeAnswer,
  VerificationKind,
  VerificationRecord,
  VerificationState,
} from './types';
