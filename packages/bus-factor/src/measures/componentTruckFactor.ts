import type { ComponentKnowledge } from '../types';
import { truckFactor } from './truckFactor';
import type { TruckFactor } from './types';

/** Truck factor of a component, ties broken by what everybody changed in it. */
export function componentTruckFactor(
  component: Pick<ComponentKnowledge, 'whoSets' | 'activity'>,
  without: ReadonlySet<number> | undefined,
): TruckFactor {
  const changes = new Map<number, number>();
  for (const { person, changes: made } of component.activity) {
    if (made > 0) changes.set(person, made);
  }
  return truckFactor({ whoSets: component.whoSets, changes, without });
}
