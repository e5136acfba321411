import type { FolderFigures } from '@stewardship/backstage-plugin-ownership-common';
import {
  bandPaint,
  heatPaint,
  type BandOrUnknown,
  type Paint,
} from '../charts/palette';
import type { Translate } from '../components/useOwnershipTranslation';

/** By what the map of folders is coloured. */
export const folderLenses = ['risk', 'redundancy'] as const;

export type FolderLens = (typeof folderLenses)[number];

interface Look {
  paint: Paint;
  /** What the paint says, in words. */
  word: string;
}

const bands: readonly BandOrUnknown[] = ['single', 'pair', 'shared', 'unknown'];

/** How one folder looks. */
export function lookOfFolder(
  lens: FolderLens,
  { filesAtRisk, truckFactor }: FolderFigures,
  t: Translate,
): Look {
  if (lens === 'redundancy') {
    const band = bandOf(truckFactor);
    return { paint: bandPaint[band], word: t(`entity.folders.band.${band}`) };
  }
  return {
    paint: heatPaint(filesAtRisk),
    word:
      filesAtRisk === undefined
        ? t('common.unknown')
        : t('common.percent', { value: filesAtRisk }),
  };
}

/** The looks that a folder can have, in the order of the legend. */
export function folderLegendOf(lens: FolderLens, t: Translate): Look[] {
  return lens === 'redundancy'
    ? bands.map(band => ({
        paint: bandPaint[band],
        word: t(`entity.folders.band.${band}`),
      }))
    : [
        { paint: heatPaint(0), word: t('explore.lens.step.none') },
        { paint: heatPaint(0.1), word: t('explore.lens.step.some') },
        { paint: heatPaint(0.4), word: t('explore.lens.step.third') },
        { paint: heatPaint(0.9), word: t('explore.lens.step.most') },
        { paint: heatPaint(undefined), word: t('common.unknown') },
      ];
}

/** None at all says that no author is known or left, and is no number. */
function bandOf(truckFactor: number | undefined): BandOrUnknown {
  switch (truckFactor) {
    case undefined:
    case 0:
      return 'unknown';
    case 1:
      return 'single';
    case 2:
      return 'pair';
    default:
      return 'shared';
  }
}
