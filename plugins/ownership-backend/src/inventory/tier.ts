import type { Entity } from '@backstage/catalog-model';

/**
 * How critical a component is, 1 (most) to 4: the annotation, else the label
 * `tier`, else `spec.tier`. A word that says no tier counts as none.
 */
export function tierOf(
  entity: Entity,
  options: { annotation: string; criticalTiers: readonly string[] },
): number | undefined {
  const spec = entity.spec as { tier?: unknown } | undefined;
  const written = [
    entity.metadata.annotations?.[options.annotation],
    entity.metadata.labels?.tier,
    spec?.tier,
  ].find(value => value !== undefined && String(value).trim() !== '');
  if (written === undefined) {
    return undefined;
  }
  return parseTier(String(written), options.criticalTiers);
}

/** The tier that a word says; undefined when it says none. */
export function parseTier(
  written: string,
  criticalTiers: readonly string[],
): number | undefined {
  const word = written.trim().toLocaleLowerCase('en-US');
  if (criticalTiers.includes(word)) {
    return 1;
  }
  const digit = /^(?:tier[-_ ]?)?([1-4])$/.exec(word)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
