import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import {
  layoutQuadrant,
  type QuadrantBubble,
  type QuadrantPoint,
} from './layoutQuadrant';

const useStyles = makeStyles(
  {
    svg: { display: 'block', width: '100%', overflow: 'visible' },
    divide: { stroke: 'var(--bui-border-2)', strokeDasharray: '4 4' },
    tick: { fontSize: 11, fill: 'var(--bui-fg-secondary)' },
    bubble: {
      fill: 'var(--bui-announcement-bg-subdued)',
      stroke: 'var(--bui-announcement-border)',
    },
    count: {
      fontSize: 11,
      fill: 'var(--bui-announcement-fg-subdued)',
      pointerEvents: 'none',
    },
  },
  { name: 'OwnershipQuadrant' },
);

const HEIGHT_PX = 300;
const MARGIN = { top: 12, right: 12, bottom: 40, left: 40 };
const MOST_RADIUS = 22;
/** A number inside a smaller one would stick out. */
const LABELLED_RADIUS = 9;

/**
 * Golden-path currency against health. Two measures side by side, on purpose
 * not one: the table beside it holds the same counts.
 */
export function Quadrant(props: {
  points: readonly QuadrantPoint[];
  columnLabel: (behind: number) => string;
  bubbleLabel: (bubble: QuadrantBubble) => string;
  axes: { x: string; y: string };
  label: string;
  describedBy: string;
  width: number;
}) {
  const { points, columnLabel, bubbleLabel, axes, width } = props;
  const classes = useStyles();
  const layout = useMemo(
    () =>
      layoutQuadrant(points, {
        width,
        height: HEIGHT_PX,
        margin: MARGIN,
        maxRadius: MOST_RADIUS,
      }),
    [points, width],
  );
  const { divide } = layout;
  return (
    <svg
      role="img"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={classes.svg}
      viewBox={`0 0 ${width} ${HEIGHT_PX}`}
      height={HEIGHT_PX}
    >
      <line
        x1={divide.x}
        x2={divide.x}
        y1={MARGIN.top}
        y2={HEIGHT_PX - MARGIN.bottom}
        className={classes.divide}
      />
      <line
        x1={MARGIN.left}
        x2={width - MARGIN.right}
        y1={divide.y}
        y2={divide.y}
        className={classes.divide}
      />
      {layout.yTicks.map(({ value, y }) => (
        <text
          key={value}
          x={MARGIN.left - 8}
          y={y}
          textAnchor="end"
          dominantBaseline="central"
          className={classes.tick}
        >
          {value}
        </text>
      ))}
      {layout.columns.map(({ behind, x }) => (
        <text
          key={behind}
          x={x}
          y={HEIGHT_PX - MARGIN.bottom + 16}
          textAnchor="middle"
          className={classes.tick}
        >
          {columnLabel(behind)}
        </text>
      ))}
      <text
        x={(width + MARGIN.left) / 2}
        y={HEIGHT_PX - 6}
        textAnchor="middle"
        className={classes.tick}
      >
        {axes.x}
      </text>
      <text
        transform={`translate(10 ${HEIGHT_PX / 2}) rotate(-90)`}
        textAnchor="middle"
        className={classes.tick}
      >
        {axes.y}
      </text>
      {layout.bubbles.map(bubble => (
        <g key={bubble.id}>
          <circle
            cx={bubble.x}
            cy={bubble.y}
            r={bubble.radius}
            className={classes.bubble}
          >
            <title>{bubbleLabel(bubble)}</title>
          </circle>
          {bubble.radius >= LABELLED_RADIUS && (
            <text
              x={bubble.x}
              y={bubble.y}
              textAnchor="middle"
              dominantBaseline="central"
              className={classes.count}
            >
              {bubble.count}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
