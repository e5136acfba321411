import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import type { Refusal } from '../verification';

const ERRORS = {
  'not-allowed': NotAllowedError,
  conflict: ConflictError,
  input: InputError,
};

/** Throws what the rules refuse as the error that callers get. */
export function throwIfRefused(refusal: Refusal | undefined): void {
  if (refusal) {
    throw new ERRORS[refusal.because](refusal.message);
  }
}

/** Without blanks around it; undefined when nothing is left. */
export function cleanReason(reason: string | undefined): string | undefined {
  return reason?.trim() || undefined;
}
