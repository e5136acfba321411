import type { Consequence, Standing } from './types';

const BANDS = ['single', 'pair', 'shared'];

/** 0 for nobody, then the bands; undefined where it is not known. */
export function rankOf({ band, nobody }: Standing): number | undefined {
  if (nobody) return 0;
  return band === undefined ? undefined : BANDS.indexOf(band) + 1;
}

/** Whether a service falls to one person, or to nobody. */
export function hasFallen({
  before,
  after,
}: Pick<Consequence, 'before' | 'after'>): boolean {
  const [was, is] = [rankOf(before), rankOf(after)];
  return was !== undefined && is !== undefined && is < was && is <= 1;
}
