import { useId } from 'react';
import type { Paint } from './palette';
import { PatternDefs, patternFill } from './Patterns';

/** A legend's sample of colour and pattern; its word stands beside it. */
export function PaintSwatch({ paint }: { paint: Paint }) {
  const prefix = useId().replace(/:/g, '');
  const box = { x: 0.5, y: 0.5, width: 15, height: 15, rx: 2 };
  const pattern = patternFill(prefix, paint);
  return (
    <svg width={16} height={16} aria-hidden focusable={false}>
      <PatternDefs prefix={prefix} />
      <rect {...box} fill={paint.fill} stroke={paint.stroke} />
      {pattern && (
        <rect {...box} fill={pattern} color={paint.stroke} opacity={0.6} />
      )}
    </svg>
  );
}
