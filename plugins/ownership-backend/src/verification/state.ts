import type { VerificationRecord, VerificationState } from './types';

/**
 * A confirmation is *in force* until it is *void*. A dispute is *open* until
 * it is *answered* or void. Void is what speaks of an owner that is no more,
 * and a confirmation against which a dispute was upheld.
 */
export function verificationState({
  kind,
  answer,
  voidAtMs,
}: VerificationRecord): VerificationState {
  if (voidAtMs !== undefined) {
    return 'void';
  }
  if (kind === 'confirmed') {
    return 'in-force';
  }
  return answer ? 'answered' : 'open';
}
