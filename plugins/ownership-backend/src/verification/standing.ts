import { scoreConstants } from '@stewardship/backstage-plugin-ownership-common';
import { utcDayOf } from '../time';
import { verificationState } from './state';
import type { VerificationRecord } from './types';

/** Where the ownership of an entity stands on a day. */
export interface VerificationStanding {
  state: 'confirmed' | 'stale' | 'disputed' | 'never';
  /** UTC day of the confirmation, or of the dispute that suspends it. */
  day?: number;
  /** Whether the dispute was upheld: it stands until the owner changes. */
  upheld?: boolean;
}

/**
 * Where the ownership stands, by what was said of the present owner. A dispute
 * suspends every confirmation until it is answered; rejected or withdrawn, the
 * confirmation holds again; upheld, nothing holds until the owner changes.
 */
export function verificationStanding(
  records: readonly VerificationRecord[],
  options: { ownerRef: string | undefined; asOf: number },
): VerificationStanding {
  const { ownerRef, asOf } = options;
  const said = records
    .filter(
      record =>
        record.ownerRef === ownerRef && verificationState(record) !== 'void',
    )
    .sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1));
  const disputes = said.filter(({ kind }) => kind === 'disputed');
  const dispute =
    disputes.find(({ answer }) => answer?.result === 'upheld') ??
    disputes.find(({ answer }) => answer === undefined);
  if (dispute) {
    return {
      state: 'disputed',
      day: utcDayOf(dispute.atMs),
      upheld: dispute.answer !== undefined,
    };
  }
  const confirmation = said.find(({ kind }) => kind === 'confirmed');
  if (!confirmation) {
    return { state: 'never' };
  }
  const day = utcDayOf(confirmation.atMs);
  return {
    state:
      daysBetween(day, asOf) <= scoreConstants.verifiedDays
        ? 'confirmed'
        : 'stale',
    day,
  };
}

/** A report for a day that is fixed may be older than what was said. */
export function daysBetween(day: number, asOf: number): number {
  return Math.max(0, asOf - day);
}
