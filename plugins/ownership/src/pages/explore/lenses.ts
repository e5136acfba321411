import {
  pathCurrencies,
  type Rollup,
  type TreemapTile,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  alignmentPaint,
  bandPaint,
  currencyPaint,
  heatPaint,
  statePaint,
  verificationPaint,
  type Paint,
  type TileMark,
} from '../../charts/palette';
import type { Translate } from '../../components/useOwnershipTranslation';

/** By what the map is coloured. */
export const lenses = [
  'health',
  'redundancy',
  'alignment',
  'verification',
  'currency',
] as const;

export type Lens = (typeof lenses)[number];

interface Look {
  paint: Paint;
  /** A shape that stands beside the paint. */
  mark?: TileMark;
  /** What the paint says, in words. */
  word: string;
}

/** The looks that a component can have, in the order of the legend. */
export function legendOf(lens: Lens, t: Translate): Look[] {
  switch (lens) {
    case 'redundancy':
      return (['single', 'pair', 'shared', 'unknown'] as const).map(band => ({
        paint: bandPaint[band],
        word: t(`band.${band}`),
      }));
    case 'alignment':
      return (['mismatch', 'mixed', 'aligned', 'unknown'] as const).map(
        value => ({
          paint: alignmentPaint[value],
          word: t(`explore.lens.alignmentOf.${value}`),
        }),
      );
    case 'verification':
      return (
        ['disputed', 'never', 'stale', 'confirmed', 'unknown'] as const
      ).map(value => ({
        paint: verificationPaint[value],
        word: t(`explore.lens.verificationOf.${value}`),
      }));
    case 'currency':
      return [
        ...[...pathCurrencies].reverse().map(value => ({
          paint: currencyPaint[value],
          word: t(`goldenPaths.currency.${value}`),
        })),
        { paint: currencyPaint.none, word: t('explore.lens.noPath') },
      ];
    default:
      return [
        {
          paint: statePaint['at-risk'],
          mark: 'filled',
          word: t('warning.title'),
        },
        ...(
          [
            'at-risk',
            'healthy',
            'insufficient-evidence',
            'not-applicable',
          ] as const
        ).map(
          (state): Look => ({
            paint: statePaint[state],
            ...(state === 'at-risk' ? { mark: 'outline' } : {}),
            word: t(`state.${state}`),
          }),
        ),
      ];
  }
}

/** How one component looks. */
export function lookOfTile(lens: Lens, tile: TreemapTile, t: Translate): Look {
  const { state, band, alignment, verification, warning, pathCurrency } = tile;
  switch (lens) {
    case 'redundancy':
      return {
        paint: bandPaint[band ?? 'unknown'],
        word: t(`band.${band ?? 'unknown'}`),
      };
    case 'alignment':
      return {
        paint: alignmentPaint[alignment ?? 'unknown'],
        word: t(`explore.lens.alignmentOf.${alignment ?? 'unknown'}`),
      };
    case 'verification': {
      const value = verification?.state ?? 'unknown';
      return {
        paint: verificationPaint[value],
        word: t(`explore.lens.verificationOf.${value}`),
      };
    }
    case 'currency':
      return {
        paint: currencyPaint[pathCurrency ?? 'none'],
        word: pathCurrency
          ? t(`goldenPaths.currency.${pathCurrency}`)
          : t('explore.lens.noPath'),
      };
    default:
      return {
        paint: statePaint[state],
        ...(state === 'at-risk'
          ? { mark: warning ? 'filled' : 'outline' }
          : {}),
        word: warning ? t('warning.title') : t(`state.${state}`),
      };
  }
}

/**
 * How a domain or system looks: the share of its components that the lens
 * looks for, of those of which it is known.
 */
export function lookOfGroup(lens: Lens, rollup: Rollup, t: Translate): Look {
  const { states, bands, verified, entities } = rollup;
  const shareOf = (
    part: number,
    whole: number,
    say: 'atRisk' | 'single' | 'unconfirmed',
  ): Look =>
    whole === 0
      ? { paint: heatPaint(undefined), word: t('band.unknown') }
      : {
          paint: heatPaint(part / whole),
          word: t(`explore.lens.group.${say}`, { part, whole }),
        };
  switch (lens) {
    case 'redundancy':
      return shareOf(
        bands.single,
        bands.single + bands.pair + bands.shared,
        'single',
      );
    case 'verification':
      return shareOf(verified.stale + verified.never, entities, 'unconfirmed');
    case 'alignment':
    case 'currency':
      // Told of components only: sums would tell of those withheld.
      return {
        paint: heatPaint(undefined),
        word: t('explore.lens.group.alignment'),
      };
    default:
      return shareOf(
        states['at-risk'],
        states['at-risk'] + states.healthy,
        'atRisk',
      );
  }
}

/** Whether a lens has something to say of what is added up. */
export function hasShare(lens: Lens): boolean {
  return lens !== 'alignment' && lens !== 'currency';
}

/** The steps of what a group can look like, in the order of the legend. */
export function groupLegendOf(lens: Lens, t: Translate): Look[] {
  const unknown = { paint: heatPaint(undefined), word: t('band.unknown') };
  return !hasShare(lens)
    ? [{ ...unknown, word: t('explore.lens.group.alignment') }]
    : [
        { paint: heatPaint(0), word: t('explore.lens.step.none') },
        { paint: heatPaint(0.1), word: t('explore.lens.step.some') },
        { paint: heatPaint(0.4), word: t('explore.lens.step.third') },
        { paint: heatPaint(0.9), word: t('explore.lens.step.most') },
        unknown,
      ];
}
