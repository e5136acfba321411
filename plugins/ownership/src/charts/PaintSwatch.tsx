import { useId } from 'react';
import type { Paint, TileMark } from './palette';
import { PATTERN_OPACITY, PatternDefs, patternFill } from './Patterns';

/** A legend's sample of colour, pattern and mark; its word stands beside it. */
export function PaintSwatch(props: { paint: Paint; mark?: TileMark }) {
  const { paint, mark } = props;
  const prefix = useId().replace(/:/g, '');
  const box = { x: 0.5, y: 0.5, width: 15, height: 15, rx: 2 };
  const pattern = patternFill(prefix, paint);
  return (
    <svg width={16} height={16} aria-hidden focusable={false}>
      <PatternDefs prefix={prefix} />
      <rect {...box} fill={paint.fill} stroke={paint.stroke} />
      {pattern && <rect {...box} fill={pattern} opacity={PATTERN_OPACITY} />}
      {mark && (
        <path
          d="M8 4l4 7.5h-8z"
          fill={mark === 'filled' ? paint.text : 'none'}
          stroke={paint.text}
          strokeWidth={1.5}
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
