/**
 * What Backstage's own parts fade and slide does so for nobody who asked for
 * stillness. Not nothing: some parts wait for the end of it.
 */
export const still = {
  transitionDuration: '0.01ms !important',
  animationDuration: '0.01ms !important',
  animationIterationCount: '1 !important',
} as const;
