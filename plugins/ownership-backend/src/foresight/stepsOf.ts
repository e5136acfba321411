import type { ScenarioStep } from '@stewardship/backstage-plugin-ownership-common';
import { hasFallen } from './hasFallen';
import type { Consequence } from './types';

/** What a team can do about it, the nearest first. */
export function stepsOf(one: Consequence): ScenarioStep[] {
  const { losses, filesLost, ownerAfter } = one;
  const goesLost = losses.includes('last-knower');
  const when = (holds: boolean, step: ScenarioStep): ScenarioStep[] =>
    holds ? [step] : [];
  return [
    ...when(goesLost, 'hand-knowledge-over'),
    ...when(filesLost > 0, 'read-areas'),
    ...when(hasFallen(one), 'second-maintainer'),
    ...when(losses.includes('owner'), 'name-owner'),
    ...when(losses.includes('people'), 'grow-team'),
    ...when(losses.includes('escalation'), 'add-escalation'),
    ...when(
      ownerAfter !== undefined && !losses.includes('owner'),
      'confirm-owner',
    ),
  ];
}
