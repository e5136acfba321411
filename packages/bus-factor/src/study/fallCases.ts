import { activeKnowers } from '../measures/activeKnowers';
import { measureConstants as C } from '../measures/constants';
import { evidence } from '../measures/evidence';
import {
  fallFeatures,
  fallForecast,
  type FallFeatures,
} from '../measures/fallForecast';
import { knowledgeShares } from '../measures/knowledge';
import type { Cut } from './types';

/** A folder with two active knowers or more, and what came of it. */
export interface FallCase {
  repository: string;
  folder: string;
  features: FallFeatures;
  /** By the model as it ships. */
  probability: number;
  /** By the date rule: it falls by then if nobody acts. */
  dateRule: boolean;
  /** At most one active knower 180 days after the cut. */
  fell: boolean;
}

/** The cases of a cut. */
export function fallCases(cut: Cut): FallCase[] {
  const { before, after, repository } = cut;
  const asOf = before.day;
  const day = asOf + C.activeKnowerDays;
  return before.components.flatMap(component => {
    const { path } = component;
    if (!before.folders.includes(path)) return [];
    if (!evidence(component, asOf).sufficient) return [];
    const features = fallFeatures(component, { asOf });
    const forecast = fallForecast(component, { asOf });
    const later = after.components.find(other => other.path === path);
    if (!features || !forecast || !later) return [];
    const shares = knowledgeShares(later.activity, { asOf: day });
    return {
      repository,
      folder: path,
      features,
      probability: forecast.probability,
      dateRule: forecast.fallsOn <= day,
      fell: activeKnowers(shares, { asOf: day }).length < C.enoughKnowers,
    };
  });
}
