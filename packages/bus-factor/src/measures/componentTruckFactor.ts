import type { ComponentKnowledge } from '../types';
import { truckFactor } from './truckFactor';
import type { TruckFactor } from './types';

/** Truck factor of a component, ties broken by what everybody changed in it. */
export function componentTruckFactor(
  component: Pick<ComponentKnowledge, 'whoSets' | 'activity'>,
  without: ReadonlySet<number> | undefined,
): TruckFactor {
  return truckFactor({
    whoSets: component.whoSets,
    changes: new Map(
      component.activity.map(({ person, changes }) => [person, changes]),
    ),
    without,
  });
}
