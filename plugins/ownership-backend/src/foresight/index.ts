export { Foresight } from './Foresight';
export type { ForeseeOptions, ForesightOptions } from './Foresight';
export { hasFallen } from './hasFallen';
export type {
  Change,
  Consequence,
  LostArea,
  Loss,
  Outcome,
  Standing,
} from './types';
