import { ownerName } from '../components/ownerName';
import type { Translate } from '../components/useOwnershipTranslation';

/** How the API spells "none declared". */
const NONE = 'none';

interface Choice {
  /** What goes into the filter. */
  id: string;
  title?: string;
  count: number;
}

/**
 * Choices with their counts. A chosen one stays in the list even where the
 * other filters leave nothing of it.
 */
export function facetOptions(
  t: Translate,
  options: {
    chosen: readonly string[];
    counted: readonly Choice[] | undefined;
    /** For those that have none. */
    noneLabel: string;
  },
): Array<{ id: string; label: string }> {
  const { chosen, counted = [], noneLabel } = options;
  const missing: Choice[] = chosen
    .filter(id => !counted.some(choice => choice.id === id))
    .map(id => ({ id, count: 0 }));
  return [...counted, ...missing].map(({ id, title, count }) => ({
    id,
    label: t('filter.option', {
      label: id === NONE ? noneLabel : ownerName({ ref: id, title }) ?? id,
      amount: count,
    }),
  }));
}
