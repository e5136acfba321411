export { Foresight } from './Foresight';
export type { ForeseeOptions, ForesightOptions } from './Foresight';
export { Quarter } from './Quarter';
export type { QuarterPlan } from './Quarter';
export { hasFallen } from './hasFallen';
export { readChange } from './readChange';
export { stepsOf } from './stepsOf';
export type {
  Change,
  Consequence,
  LostArea,
  Loss,
  Outcome,
  Standing,
} from './types';
