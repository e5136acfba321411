import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import {
  layoutTimeline,
  type TimelineEvent,
  type TimelinePoint,
} from './layoutTimeline';
import { expected, measured } from './palette';

const useStyles = makeStyles(
  {
    svg: { display: 'block', width: '100%', overflow: 'visible' },
    grid: { stroke: 'var(--bui-border-1)' },
    tick: { fontSize: 11, fill: 'var(--bui-fg-secondary)' },
    line: { fill: 'none', stroke: measured, strokeWidth: 2 },
    forecast: {
      fill: 'none',
      stroke: expected,
      strokeWidth: 2,
      strokeDasharray: '5 4',
    },
    expected: { stroke: expected, strokeWidth: 2, strokeDasharray: '5 4' },
    event: { stroke: 'var(--bui-fg-secondary)', strokeDasharray: '1 3' },
    marker: { fill: 'var(--bui-bg-neutral-2)', stroke: 'var(--bui-border-2)' },
    number: { fontSize: 10, fill: 'var(--bui-fg-primary)' },
  },
  { name: 'OwnershipTimeline' },
);

const HEIGHT_PX = 180;
const MARGIN = { top: 24, right: 16, bottom: 22, left: 30 };

/**
 * A score over time with numbered events; what is expected is dashed. A list
 * beside it tells the events under the same numbers, a table all values.
 */
export function Timeline(props: {
  points: readonly TimelinePoint[];
  forecast?: readonly TimelinePoint[];
  /** A day to come, marked by a dashed upright line. */
  expectedAt?: number;
  events: readonly TimelineEvent[];
  from: number;
  until: number;
  dateLabel: (at: number) => string;
  label: string;
  describedBy: string;
  width: number;
}) {
  const { points, forecast, expectedAt, events, from, until } = props;
  const { dateLabel, width } = props;
  const classes = useStyles();
  const layout = useMemo(
    () =>
      layoutTimeline(points, {
        width,
        height: HEIGHT_PX,
        margin: MARGIN,
        from,
        until,
        events,
        forecast,
        expectedAt,
      }),
    [points, forecast, expectedAt, events, from, until, width],
  );
  const numbers = new Map(events.map(({ id }, index) => [id, index + 1]));
  return (
    <svg
      role="img"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={classes.svg}
      viewBox={`0 0 ${width} ${HEIGHT_PX}`}
      height={HEIGHT_PX}
    >
      {layout.yTicks.map(({ value, y }) => (
        <g key={value}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y}
            y2={y}
            className={classes.grid}
          />
          <text
            x={MARGIN.left - 6}
            y={y}
            textAnchor="end"
            dominantBaseline="central"
            className={classes.tick}
          >
            {value}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ x, at }) => (
        <text
          key={at}
          x={x}
          y={HEIGHT_PX - 6}
          textAnchor="middle"
          className={classes.tick}
        >
          {dateLabel(at)}
        </text>
      ))}
      {layout.events.map(({ ids, x }) => (
        <g key={ids[0]}>
          <line
            x1={x}
            x2={x}
            y1={MARGIN.top - 4}
            y2={HEIGHT_PX - MARGIN.bottom}
            className={classes.event}
          />
          <rect
            x={x - (ids.length > 1 ? 14 : 8)}
            y={4}
            width={ids.length > 1 ? 28 : 16}
            height={16}
            rx={8}
            className={classes.marker}
          />
          <text
            x={x}
            y={12}
            textAnchor="middle"
            dominantBaseline="central"
            className={classes.number}
          >
            {rangeOf(ids.map(id => numbers.get(id) ?? 0))}
          </text>
        </g>
      ))}
      <path d={layout.path} className={classes.line} />
      {layout.forecastPath && (
        <path d={layout.forecastPath} className={classes.forecast} />
      )}
      {layout.expectedX !== undefined && (
        <line
          x1={layout.expectedX}
          x2={layout.expectedX}
          y1={MARGIN.top - 4}
          y2={HEIGHT_PX - MARGIN.bottom}
          className={classes.expected}
        />
      )}
      {layout.last && (
        <circle cx={layout.last.x} cy={layout.last.y} r={3.5} fill={measured} />
      )}
    </svg>
  );
}

function rangeOf(numbers: readonly number[]): string {
  const [first] = numbers;
  const last = numbers[numbers.length - 1];
  return first === last ? String(first) : `${first}–${last}`;
}
