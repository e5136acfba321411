export {
  openTransferStates,
  refuseDecision,
  refuseProposal,
  refuseState,
  TRANSFER_EXPIRES_MS,
  transferStateAt,
  transition,
} from './rules';
export type { TransferActor } from './rules';
export type { TransferDecision, TransferRecord, TransferState } from './types';
