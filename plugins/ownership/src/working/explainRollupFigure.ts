import {
  ownershipStates,
  scoreConstants,
  type Rollup,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Translate } from '../components/useOwnershipTranslation';
import type { Explained, RollupFigure } from './Working';

const bands = ['single', 'pair', 'shared', 'unknown'] as const;

/** A count over the components of a team, system or domain, in words. */
export function explainRollupFigure(
  id: RollupFigure,
  { rollup, t }: { rollup: Rollup; t: Translate },
): Explained {
  const number = (value: number) => t('common.number', { value });
  const { entities, warnings, scored, score, verified, openFindings } = rollup;
  const counted =
    rollup.kind === 'group' || rollup.kind === 'domain'
      ? [t(rollup.children ? 'figure.withChildren' : 'figure.direct')]
      : [];
  const found: Record<
    RollupFigure,
    { value?: string; inputs: Explained['inputs'] }
  > = {
    entities: {
      value: number(entities),
      inputs: ownershipStates.map(state => ({
        name: t(`state.${state}`),
        value: number(rollup.states[state]),
      })),
    },
    warnings: {
      value: number(warnings),
      inputs: [
        { name: t('warning.critical'), value: number(rollup.critical) },
        { name: t('area.components'), value: number(entities) },
      ],
    },
    bands: {
      value: t('area.confirmedOf', {
        part: rollup.bands.single,
        total: entities,
      }),
      inputs: bands.map(band => ({
        name: t(`band.${band}`),
        value: number(rollup.bands[band]),
      })),
    },
    median: {
      value: score && t('score.outOf', { score: String(score.median) }),
      inputs: [
        { name: t('figure.scored'), value: number(scored) },
        { name: t('figure.unscored'), value: number(entities - scored) },
        {
          name: t('figure.worst'),
          value: score && t('score.outOf', { score: String(score.worst) }),
        },
      ],
    },
    confirmed: {
      value: t('area.confirmedOf', {
        part: verified.confirmed,
        total: entities,
      }),
      inputs: [
        {
          name: t('figure.confirmedLately'),
          value: number(verified.confirmed),
        },
        { name: t('figure.confirmedLongAgo'), value: number(verified.stale) },
        { name: t('verification.never'), value: number(verified.never) },
      ],
    },
    findings: { value: number(openFindings), inputs: [] },
  };
  const { value, inputs } = found[id];
  return {
    value,
    missing: value === undefined ? t('score.none') : undefined,
    meaning: t(`figure.${id}.meaning`),
    formula: t(`figure.${id}.formula`, {
      verified: String(scoreConstants.verifiedDays),
      minimumCoverage: scoreConstants.minimumCoverage,
    }),
    inputs,
    sensitivity: [...counted, t('figure.onlyVisible')],
    change: t(`figure.${id}.change`),
  };
}
