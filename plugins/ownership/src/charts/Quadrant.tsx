import { makeStyles } from '@material-ui/core/styles';
import { useId, useMemo } from 'react';
import { layoutQuadrant, type QuadrantMark } from './layoutQuadrant';
import { unknownPaint, type Paint } from './palette';
import { PATTERN_OPACITY, PatternDefs, patternFill } from './Patterns';

const useStyles = makeStyles(
  {
    svg: { display: 'block', width: '100%', overflow: 'visible' },
    frame: { fill: 'none', stroke: 'var(--bui-border-2)' },
    divide: { stroke: 'var(--bui-fg-secondary)', strokeDasharray: '4 4' },
    tick: { fontSize: 11, fill: 'var(--bui-fg-secondary)' },
    word: {
      fontSize: 12,
      fontWeight: 600,
      fill: 'var(--bui-fg-secondary)',
    },
    number: {
      fontSize: 11,
      fontWeight: 600,
      pointerEvents: 'none',
    },
    mark: {
      '&:hover > circle:first-child': {
        stroke: 'var(--bui-fg-primary)',
        strokeWidth: 2,
      },
    },
  },
  { name: 'OwnershipQuadrant' },
);

const HEIGHT_PX = 320;
const MARGIN = { top: 8, right: 1, bottom: 38, left: 34 };
const MOST_RADIUS = 17;
/** Two digits fit. */
const LEAST_RADIUS = 9;
const WORDS_PX = 22;
/** Narrower, the words of two fields would meet: they stand on two lines. */
const NARROW_PX = 400;
const LINE_PX = 15;

/** Of a mark beside its place: what stands in it, and what it looks like. */
export interface QuadrantItem extends QuadrantMark {
  /** Its number in the table beside the picture. */
  number: number;
  /** Told to whoever points at it. */
  label: string;
  paint: Paint;
}

/**
 * Two measures side by side, on purpose not one. The table beside it holds the
 * same marks under the same numbers.
 */
export function Quadrant(props: {
  items: readonly QuadrantItem[];
  /** Names of the columns, from the left. */
  columns: readonly string[];
  divideColumn: number;
  divideScore: number;
  words: {
    x: string;
    y: string;
    unplaced: string;
    unscored: string;
    /** In the four fields, row by row. */
    fields: readonly [string, string, string, string];
  };
  label: string;
  describedBy: string;
  width: number;
  /** The mark that somebody points at in the table. */
  pointed?: string;
  onPoint: (id: string | undefined) => void;
}) {
  const { items, columns, divideColumn, divideScore, words, width } = props;
  const { pointed, onPoint } = props;
  const classes = useStyles();
  const prefix = useId().replace(/:/g, '');
  const layout = useMemo(
    () =>
      layoutQuadrant(items, {
        width,
        height: HEIGHT_PX,
        margin: MARGIN,
        columns: columns.length,
        divideColumn,
        divideScore,
        maxRadius: MOST_RADIUS,
        minRadius: LEAST_RADIUS,
        wordsHeight: width < NARROW_PX ? WORDS_PX + LINE_PX : WORDS_PX,
      }),
    [items, width, columns.length, divideColumn, divideScore],
  );
  const { plot, divide, unplaced, unscored } = layout;
  // Small ones in front of large ones.
  const drawn = layout.shapes
    .map((shape, index) => ({ shape, item: items[index] }))
    .sort((a, b) => b.shape.radius - a.shape.radius);
  const bottom = HEIGHT_PX - MARGIN.bottom;
  const strips = [unplaced, unscored].filter(strip => strip !== undefined);
  return (
    <svg
      role="img"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      className={classes.svg}
      viewBox={`0 0 ${width} ${HEIGHT_PX}`}
      height={HEIGHT_PX}
      onMouseLeave={() => onPoint(undefined)}
    >
      <PatternDefs prefix={prefix} />
      <rect {...plot} rx={4} className={classes.frame} />
      {strips.map(strip => (
        <g key={`${strip.x} ${strip.y}`}>
          <rect {...strip} rx={4} fill={unknownPaint.fill} />
          <rect
            {...strip}
            rx={4}
            fill={patternFill(prefix, unknownPaint)}
            stroke={unknownPaint.stroke}
            opacity={PATTERN_OPACITY}
          />
        </g>
      ))}
      <line
        x1={divide.x}
        x2={divide.x}
        y1={plot.y}
        y2={plot.y + plot.height}
        className={classes.divide}
      />
      <line
        x1={plot.x}
        x2={plot.x + plot.width}
        y1={divide.y}
        y2={divide.y}
        className={classes.divide}
      />
      {words.fields.map((word, index) => {
        const lines = width < NARROW_PX ? word.split(/(?<=,)\s/) : [word];
        const isRight = index % 2 === 1;
        const y =
          index < 2
            ? plot.y + 18
            : plot.y + plot.height - 9 - LINE_PX * (lines.length - 1);
        return lines.map((line, at) => (
          <text
            key={line}
            x={isRight ? plot.x + plot.width - 8 : plot.x + 8}
            y={y + LINE_PX * at}
            textAnchor={isRight ? 'end' : 'start'}
            className={classes.word}
          >
            {line}
          </text>
        ));
      })}
      {layout.yTicks.map(({ value, y }) => (
        <text
          key={value}
          x={plot.x - 6}
          y={y}
          textAnchor="end"
          dominantBaseline="central"
          className={classes.tick}
        >
          {value}
        </text>
      ))}
      {unscored && (
        <text
          x={unscored.x + 8}
          y={unscored.y + unscored.height / 2}
          dominantBaseline="central"
          className={classes.tick}
          stroke={unknownPaint.fill}
          strokeWidth={4}
          paintOrder="stroke"
        >
          {words.unscored}
        </text>
      )}
      {columns.map((column, index) => (
        <text
          key={column}
          x={layout.columns[index]}
          y={bottom + 16}
          textAnchor="middle"
          className={classes.tick}
        >
          {column}
        </text>
      ))}
      {unplaced && (
        <text
          x={unplaced.x + unplaced.width / 2}
          y={bottom + 16}
          textAnchor="middle"
          className={classes.tick}
        >
          {words.unplaced}
        </text>
      )}
      <text
        x={plot.x + plot.width / 2}
        y={bottom + 33}
        textAnchor="middle"
        className={classes.tick}
      >
        {words.x}
      </text>
      <text
        transform={`translate(9 ${plot.y + plot.height / 2}) rotate(-90)`}
        textAnchor="middle"
        className={classes.tick}
      >
        {words.y}
      </text>
      {drawn.map(({ shape, item }) => {
        const { id, number, label, paint } = item;
        const place = { cx: shape.x, cy: shape.y, r: shape.radius };
        const pattern = patternFill(prefix, paint);
        return (
          <g key={id} className={classes.mark} onMouseEnter={() => onPoint(id)}>
            <circle
              {...place}
              fill={paint.fill}
              stroke={pointed === id ? 'var(--bui-fg-primary)' : paint.stroke}
              strokeWidth={pointed === id ? 3 : 1}
            >
              <title>{label}</title>
            </circle>
            {pattern && (
              <circle
                {...place}
                fill={pattern}
                opacity={PATTERN_OPACITY}
                pointerEvents="none"
              />
            )}
            <text
              x={shape.x}
              y={shape.y}
              textAnchor="middle"
              dominantBaseline="central"
              className={classes.number}
              fill={paint.text}
              stroke={pattern ? paint.fill : undefined}
              strokeWidth={pattern ? 3 : undefined}
              paintOrder="stroke"
            >
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
