import { layoutTimeline, type TimelinePoint } from './layoutTimeline';

const WIDTH = 96;
const HEIGHT = 24;
const MARGIN = { top: 3, right: 4, bottom: 3, left: 1 };

/**
 * How a value went, small enough for a line of text. Its words stand beside
 * it, so it is hidden from screen readers.
 */
export function Sparkline(props: {
  points: readonly TimelinePoint[];
  from: number;
  until: number;
}) {
  const { points, from, until } = props;
  const { path, last } = layoutTimeline(points, {
    width: WIDTH,
    height: HEIGHT,
    margin: MARGIN,
    from,
    until,
  });
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      focusable={false}
    >
      <path
        d={`M${MARGIN.left} ${HEIGHT - 1}H${WIDTH - MARGIN.right}`}
        stroke="var(--bui-border-2)"
      />
      <path
        d={path}
        fill="none"
        stroke="var(--bui-fg-secondary)"
        strokeWidth={1.5}
      />
      {last && (
        <circle cx={last.x} cy={last.y} r={2.5} fill="var(--bui-fg-primary)" />
      )}
    </svg>
  );
}
