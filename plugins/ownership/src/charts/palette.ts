import type {
  OwnershipState,
  PathCurrency,
  ReportSummary,
  TeamShare,
  TreemapTile,
} from '@stewardship/backstage-plugin-ownership-common';

/**
 * Colour and pattern of everything that is drawn, for both themes: the
 * variables change with the theme, the pattern never does. No meaning rests on
 * colour alone, and none is red: colours speak of components, not of people.
 * Strokes and patterns stand out from their fill by 3:1 or more.
 */
export interface Paint {
  fill: string;
  stroke: string;
  /** 4.8:1 or better on `fill`, so that a fading tile is still readable. */
  text: string;
  /** What tells it from its neighbours without colour. */
  pattern: Pattern;
}

/**
 * Of every pattern, half transparent. A pattern takes no colour from the shape
 * that it fills.
 */
export const patternColor = 'var(--bui-fg-primary)';

/** `plain` is no pattern; `hatch` is kept for what is not known. */
export type Pattern = 'plain' | 'hatch' | 'dots' | 'lines' | 'cross' | 'rings';

/**
 * A triangle on the paint: filled where there is an open warning, an outline
 * where something else puts it at risk.
 */
export type TileMark = 'outline' | 'filled';

export const statePaint: Record<OwnershipState, Paint> = {
  'at-risk': {
    fill: 'var(--bui-warning-bg-subdued)',
    stroke: 'var(--bui-warning-fg-subdued)',
    text: 'var(--bui-fg-primary)',
    pattern: 'plain',
  },
  healthy: {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-fg-subdued)',
    text: 'var(--bui-announcement-fg-subdued)',
    pattern: 'plain',
  },
  'insufficient-evidence': {
    fill: 'var(--bui-bg-neutral-2)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
    pattern: 'hatch',
  },
  'not-applicable': {
    fill: 'var(--bui-bg-neutral-1)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
    pattern: 'dots',
  },
};

export type BandOrUnknown = NonNullable<ReportSummary['band']> | 'unknown';

/** More pattern, fewer people who know it. */
export const bandPaint: Record<BandOrUnknown, Paint> = {
  single: {
    fill: 'var(--bui-warning-bg-subdued)',
    stroke: 'var(--bui-warning-fg-subdued)',
    text: 'var(--bui-fg-primary)',
    pattern: 'cross',
  },
  pair: {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-fg-subdued)',
    text: 'var(--bui-announcement-fg-subdued)',
    pattern: 'dots',
  },
  shared: {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-fg-subdued)',
    text: 'var(--bui-announcement-fg-subdued)',
    pattern: 'plain',
  },
  unknown: {
    fill: 'var(--bui-bg-neutral-2)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
    pattern: 'hatch',
  },
};

/** Where nobody is left who knows it. */
export const nobodyPaint: Paint = {
  ...statePaint['at-risk'],
  pattern: 'lines',
};

/** Whether the owner holds the knowledge. */
export const alignmentPaint: Record<
  NonNullable<TreemapTile['alignment']> | 'unknown',
  Paint
> = {
  mismatch: bandPaint.single,
  mixed: bandPaint.pair,
  aligned: bandPaint.shared,
  unknown: bandPaint.unknown,
};

/** Whether owners said that it is theirs; unknown where none could. */
export const verificationPaint: Record<
  NonNullable<TreemapTile['verification']>['state'] | 'unknown',
  Paint
> = {
  disputed: bandPaint.single,
  never: { ...statePaint['not-applicable'], pattern: 'lines' },
  stale: bandPaint.pair,
  confirmed: bandPaint.shared,
  unknown: bandPaint.unknown,
};

/** Where a place is kept for what is not known. */
export const unknownPaint: Paint = bandPaint.unknown;

/** More pattern, further behind; `none` is on no golden path. */
export const currencyPaint: Record<PathCurrency | 'none', Paint> = {
  current: bandPaint.shared,
  patch: bandPaint.pair,
  minor: { ...statePaint['at-risk'], pattern: 'lines' },
  major: bandPaint.single,
  unknown: bandPaint.unknown,
  none: { ...statePaint['not-applicable'], pattern: 'rings' },
};

/** The "and N more" tile. */
export const restPaint: Paint = {
  fill: 'var(--bui-bg-neutral-1)',
  stroke: 'var(--bui-border-2)',
  text: 'var(--bui-fg-primary)',
  pattern: 'plain',
};

export const teamPaint: Record<TeamShare['kind'], Paint> = {
  owning: {
    fill: 'var(--bui-accent-bg)',
    stroke: 'var(--bui-accent-bg)',
    text: 'var(--bui-accent-fg)',
    pattern: 'plain',
  },
  other: {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-fg-subdued)',
    text: 'var(--bui-announcement-fg-subdued)',
    pattern: 'cross',
  },
  'no-team': {
    fill: 'var(--bui-bg-neutral-2)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
    pattern: 'dots',
  },
  unlinked: {
    fill: 'var(--bui-bg-neutral-2)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
    pattern: 'hatch',
  },
  left: {
    fill: 'var(--bui-warning-bg-subdued)',
    stroke: 'var(--bui-warning-fg-subdued)',
    text: 'var(--bui-fg-primary)',
    pattern: 'lines',
  },
};

/** Steps of "more needs attention"; the number stands in the cell. */
const heatPaints: readonly Paint[] = [
  {
    fill: 'var(--bui-bg-neutral-1)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
    pattern: 'plain',
  },
  {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-fg-subdued)',
    text: 'var(--bui-fg-primary)',
    pattern: 'dots',
  },
  {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-fg-subdued)',
    text: 'var(--bui-fg-primary)',
    pattern: 'lines',
  },
  {
    fill: 'var(--bui-warning-bg-subdued)',
    stroke: 'var(--bui-warning-fg-subdued)',
    text: 'var(--bui-fg-primary)',
    pattern: 'cross',
  },
];

const unknownHeat: Paint = {
  fill: 'var(--bui-bg-neutral-1)',
  stroke: 'var(--bui-border-2)',
  text: 'var(--bui-fg-primary)',
  pattern: 'hatch',
};

/** The paint of a share (0–1): nothing, some, a third and more, two thirds. */
export function heatPaint(share: number | undefined): Paint {
  if (share === undefined) {
    return unknownHeat;
  }
  if (share === 0) {
    return heatPaints[0];
  }
  return heatPaints[Math.min(3, 1 + Math.floor(share * 3))];
}

/** What asks to be looked at, beside its words: a box's edge and its icon. */
export const attention = {
  border: 'var(--bui-warning-border)',
  icon: 'var(--bui-warning-fg-subdued)',
  fill: 'var(--bui-warning-bg-subdued)',
  /** On `fill`; readable also while the page around it fades. */
  text: 'var(--bui-fg-primary)',
} as const;

/** A measure that is neither good nor bad: a line over time, a bar. */
export const measured = 'var(--bui-accent-bg)';

/** What is not there yet; always dashed. */
export const expected = 'var(--bui-fg-secondary)';

/** Inks of the pictures beside words that tell in which state a page is. */
export const pictureInk = {
  line: 'var(--bui-fg-secondary)',
  surface: 'var(--bui-bg-neutral-1)',
  tile: 'var(--bui-bg-neutral-2)',
  accentLine: 'var(--bui-announcement-fg-subdued)',
  accent: 'var(--bui-announcement-bg-subdued)',
  attentionLine: 'var(--bui-warning-fg-subdued)',
  attention: 'var(--bui-warning-bg-subdued)',
} as const;
