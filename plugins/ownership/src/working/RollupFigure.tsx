import type { Rollup } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../components/ownerName';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Figure } from './Figure';
import type { RollupFigure as RollupFigureId } from './Working';

/** A count of a team, system or domain that opens its working. */
export function RollupFigure(props: {
  id: RollupFigureId;
  rollup: Rollup;
  /** The filter that shows the same on the pages. */
  params: [string, string][];
  /** Words instead of the number. */
  text?: string;
}) {
  const { id, rollup, params } = props;
  const { t } = useOwnershipTranslation();
  const { entities, warnings, openFindings } = rollup;
  const counts: Partial<Record<RollupFigureId, number>> = {
    entities,
    warnings,
    findings: openFindings,
  };
  return (
    <Figure
      working={{ of: 'rollup', id, rollup, params }}
      text={props.text ?? t('common.number', { value: counts[id] ?? 0 })}
      label={t('figure.of', {
        figure: t(`figure.${id}.title`),
        title: ownerName(rollup) ?? t('owner.none'),
      })}
    />
  );
}
