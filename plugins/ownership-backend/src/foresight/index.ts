export { Foresight } from './Foresight';
export type { ForeseeOptions, ForesightOptions } from './Foresight';
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
