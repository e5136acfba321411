import { makeStyles } from '@material-ui/core/styles';
import { useId, useMemo } from 'react';
import { layoutSankey, type Flow } from './layoutSankey';
import type { Paint } from './palette';
import { PATTERN_OPACITY, PatternDefs, patternFill } from './Patterns';

const useStyles = makeStyles(
  {
    svg: { display: 'block', width: '100%', overflow: 'visible' },
    label: { fontSize: 12, fill: 'var(--bui-fg-primary)' },
    ribbon: {
      fill: 'none',
      stroke: 'var(--bui-fg-secondary)',
      strokeOpacity: 0.28,
      '&:hover': { strokeOpacity: 0.6 },
    },
  },
  { name: 'OwnershipSankey' },
);

const BOX_PX = 12;
const ROW_PX = 34;
const GAP_PX = 14;
/** Flows beyond these would be hairs. */
export const MOST_FLOWS = 20;

/**
 * From where to where, as ribbons. Its table stands beside it and speaks for
 * it; a ribbon tells its flow to whoever points at it.
 */
export function Sankey(props: {
  flows: readonly Flow[];
  nameOf: (id: string) => string;
  flowLabel: (flow: Flow) => string;
  paint: { from: Paint; to: Paint };
  label: string;
  describedBy: string;
  width: number;
}) {
  const { flows, nameOf, flowLabel, paint, label, describedBy, width } = props;
  const classes = useStyles();
  const prefix = useId().replace(/:/g, '');
  const height = useMemo(() => heightOf(flows), [flows]);
  const layout = useMemo(
    () =>
      layoutSankey(flows, {
        width,
        height,
        boxWidth: BOX_PX,
        gap: GAP_PX,
        limit: MOST_FLOWS,
      }),
    [flows, width, height],
  );
  const room = Math.floor(width / 2 - BOX_PX - 12);
  return (
    <svg
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      className={classes.svg}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
    >
      <PatternDefs prefix={prefix} />
      {layout.ribbons.map(ribbon => (
        <path
          key={`${ribbon.from}\n${ribbon.to}`}
          d={ribbon.path}
          strokeWidth={ribbon.thickness}
          className={classes.ribbon}
        >
          <title>{flowLabel(ribbon)}</title>
        </path>
      ))}
      {layout.boxes.map(box => {
        const { fill, stroke } = paint[box.side];
        const pattern = patternFill(prefix, paint[box.side]);
        const shape = {
          x: box.x,
          y: box.y,
          width: box.width,
          height: box.height,
        };
        return (
          <g key={`${box.side}\n${box.id}`}>
            <rect {...shape} fill={fill} stroke={stroke} />
            {pattern && (
              <rect {...shape} fill={pattern} opacity={PATTERN_OPACITY} />
            )}
            <text
              className={classes.label}
              x={box.side === 'from' ? box.x + BOX_PX + 6 : box.x - 6}
              y={box.y + box.height / 2}
              dominantBaseline="central"
              textAnchor={box.side === 'from' ? 'start' : 'end'}
              stroke="var(--bui-bg-app)"
              strokeWidth={4}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {shorten(nameOf(box.id), room)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** High enough for the longer column's labels. */
function heightOf(flows: readonly Flow[]): number {
  const largest = [...flows]
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_FLOWS);
  const rows = Math.max(
    new Set(largest.map(({ from }) => from)).size,
    new Set(largest.map(({ to }) => to)).size,
  );
  return Math.max(80, rows * ROW_PX);
}

/** Mean width of a character of the interface font at 12 px. */
const CHARACTER_PX = 6.8;

function shorten(text: string, room: number): string {
  const characters = Math.max(4, Math.floor(room / CHARACTER_PX));
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
}
