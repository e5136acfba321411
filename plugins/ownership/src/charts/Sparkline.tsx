import { layoutTimeline, type TimelinePoint } from './layoutTimeline';

const WIDTH = 96;
const HEIGHT = 24;
const MARGIN = { top: 3, right: 3, bottom: 3, left: 3 };

/** How a value went, small enough for a row of a table. */
export function Sparkline(props: {
  points: readonly TimelinePoint[];
  from: number;
  until: number;
  /** Says in words what is drawn. */
  label: string;
}) {
  const { points, from, until, label } = props;
  const { path, last } = layoutTimeline(points, {
    width: WIDTH,
    height: HEIGHT,
    margin: MARGIN,
    from,
    until,
  });
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
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
