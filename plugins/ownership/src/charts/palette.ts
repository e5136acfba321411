import type {
  OwnershipState,
  TeamShare,
} from '@stewardship/backstage-plugin-ownership-common';

/**
 * Colour and pattern of everything that is drawn, for both themes: the
 * variables change with the theme, the pattern never does. No meaning rests on
 * colour alone, and none is red: colours speak of components, not of people.
 */
export interface Paint {
  fill: string;
  stroke: string;
  /** 4.5:1 or better on `fill`. */
  text: string;
  pattern: 'plain' | 'hatch' | 'dots' | 'cross';
}

export const statePaint: Record<OwnershipState, Paint> = {
  'at-risk': {
    fill: 'var(--bui-warning-bg-subdued)',
    stroke: 'var(--bui-warning-fg-subdued)',
    text: 'var(--bui-warning-fg-subdued)',
    pattern: 'plain',
  },
  healthy: {
    fill: 'var(--bui-announcement-bg-subdued)',
    stroke: 'var(--bui-announcement-border)',
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
    text: 'var(--bui-fg-secondary)',
    pattern: 'dots',
  },
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
    stroke: 'var(--bui-announcement-border)',
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
    text: 'var(--bui-warning-fg-subdued)',
    pattern: 'plain',
  },
};
