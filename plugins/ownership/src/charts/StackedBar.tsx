import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import type { Paint } from './palette';
import { PATTERN_OPACITY, PatternDefs, patternFill } from './Patterns';

const useStyles = makeStyles(
  { svg: { display: 'block', width: '100%' } },
  { name: 'OwnershipStackedBar' },
);

export interface BarSegment {
  id: string;
  /** 0–1; all of them add up to at most 1. */
  share: number;
  paint: Paint;
}

const WIDTH = 600;
const HEIGHT = 28;

/** Parts of a whole. Its table stands beside it and speaks for it. */
export function StackedBar(props: {
  segments: readonly BarSegment[];
  label: string;
  describedBy: string;
}) {
  const { segments, label, describedBy } = props;
  const classes = useStyles();
  const prefix = useId().replace(/:/g, '');
  let x = 0;
  return (
    <svg
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      className={classes.svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      <PatternDefs prefix={prefix} />
      {segments.map(({ id, share, paint }) => {
        const start = x;
        const width = share * WIDTH;
        x += width;
        const box = {
          x: start + 1,
          y: 1,
          width: Math.max(1, width - 2),
          height: HEIGHT - 2,
        };
        const pattern = patternFill(prefix, paint);
        return (
          <g key={id}>
            <rect {...box} fill={paint.fill} stroke={paint.stroke} />
            {pattern && (
              <rect {...box} fill={pattern} opacity={PATTERN_OPACITY} />
            )}
          </g>
        );
      })}
    </svg>
  );
}
