import type { OwnershipWarning } from '@stewardship/backstage-plugin-ownership-common';
import type { Measures } from '@stewardship/bus-factor/measures';
import type { ReportInput } from './types';

/**
 * The warning of a component with a single knower, critical where its tier is
 * 1 or where that person has left. None for an exempt component.
 */
export function warningOf(
  { facts, people }: ReportInput,
  measures: Measures | undefined,
): OwnershipWarning | undefined {
  if (!measures?.warning || facts.exempt !== undefined) {
    return undefined;
  }
  const knower = people[measures.shares[0].person];
  if (knower.state === 'left') {
    return {
      kind: 'single-knower',
      severity: 'critical',
      criticalBecause: 'knower-left',
    };
  }
  return facts.tier === 1
    ? { kind: 'single-knower', severity: 'critical', criticalBecause: 'tier' }
    : { kind: 'single-knower', severity: 'warning' };
}
