import { ownerName } from '../components/ownerName';
import type { Translate } from '../components/useOwnershipTranslation';

/** How the API spells "none declared". */
export const NONE = 'none';
/** How it spells that, or one whom the catalog does not have. */
export const NOBODY = 'nobody';

interface Choice {
  /** What goes into the filter. */
  id: string;
  title?: string;
  /** Missing where nobody counts it. */
  count?: number;
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
    .map(id => (id === NOBODY ? { id } : { id, count: 0 }));
  const nameOf = ({ id, title }: Choice) => {
    if (id === NONE) {
      return noneLabel;
    }
    return id === NOBODY
      ? t('filter.nobody')
      : ownerName({ ref: id, title }) ?? id;
  };
  return [...counted, ...missing].map(choice => {
    const label = nameOf(choice);
    return {
      id: choice.id,
      label:
        choice.count === undefined
          ? label
          : t('filter.option', { label, amount: choice.count }),
    };
  });
}
