import {
  pathCurrency,
  type Adoption,
} from '@stewardship/backstage-plugin-ownership-common';
import type { GoldenPathFacts } from '../inventory';
import { isBehind } from './behind';
import { suits } from './suits';

/** How many components say the same of themselves. */
export interface ComponentCount {
  templateRef?: string;
  version?: string;
  type?: string;
  languages: readonly string[];
  count: number;
}

/** Adds up components by how they stand to the paths that a caller may see. */
export function addUpAdoption(
  rows: readonly ComponentCount[],
  paths: ReadonlyMap<string, GoldenPathFacts>,
): Adoption {
  const sum: Adoption = {
    components: 0,
    eligible: 0,
    onPath: 0,
    current: 0,
    behind: 0,
    unknown: 0,
    templateGone: 0,
  };
  const all = [...paths.values()];
  for (const row of rows) {
    const { templateRef, version, count } = row;
    sum.components += count;
    const path = templateRef === undefined ? undefined : paths.get(templateRef);
    if (path) {
      sum.eligible += count;
      sum.onPath += count;
      sum[standingOf(version, path.version)] += count;
      continue;
    }
    if (templateRef !== undefined) sum.templateGone += count;
    if (all.some(one => suits(row, one))) sum.eligible += count;
  }
  return sum;
}

/**
 * Components that came from a path, and those on none that it suits.
 */
export function eligibleFor(
  path: GoldenPathFacts,
  rows: readonly ComponentCount[],
  paths: ReadonlyMap<string, GoldenPathFacts>,
): { eligible: number; share?: number } {
  let onIt = 0;
  let suited = 0;
  for (const row of rows) {
    const { templateRef, count } = row;
    if (templateRef === path.entityRef) {
      onIt += count;
    } else if (!paths.has(templateRef ?? '') && suits(row, path)) {
      suited += count;
    }
  }
  const eligible = onIt + suited;
  return { eligible, ...(eligible > 0 ? { share: onIt / eligible } : {}) };
}

function standingOf(version: string | undefined, newest: string | undefined) {
  const currency = pathCurrency(version, newest);
  return isBehind(currency) ? 'behind' : (currency as 'current' | 'unknown');
}
