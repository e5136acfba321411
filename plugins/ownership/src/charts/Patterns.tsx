import type { ReactNode } from 'react';
import { patternColor, type Paint, type Pattern } from './palette';

/** Turned, so that lines across are never taken for edges. */
const TURNED: readonly Pattern[] = ['hatch', 'cross'];

const drawings: Record<Exclude<Pattern, 'plain'>, ReactNode> = {
  hatch: <path d="M0 4H8" stroke="currentColor" strokeWidth={1.5} />,
  dots: <circle cx={4} cy={4} r={1.4} fill="currentColor" />,
  lines: <path d="M0 4H8" stroke="currentColor" strokeWidth={1.5} />,
  cross: <path d="M0 4H8M4 0V8" stroke="currentColor" strokeWidth={1.5} />,
  rings: (
    <circle
      cx={4}
      cy={4}
      r={2.4}
      fill="none"
      stroke="currentColor"
      strokeWidth={1}
    />
  ),
};

/**
 * How strongly a pattern is laid over its fill: 3:1 to it in both themes, and
 * little more, as words stand on it.
 */
export const PATTERN_OPACITY = 0.45;

const patterns = Object.keys(drawings) as Array<keyof typeof drawings>;

/** Definitions of the patterns; `prefix` keeps several charts apart. */
export function PatternDefs({ prefix }: { prefix: string }) {
  return (
    <defs color={patternColor}>
      {patterns.map(pattern => (
        <pattern
          key={pattern}
          id={`${prefix}-${pattern}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          patternTransform={TURNED.includes(pattern) ? 'rotate(45)' : undefined}
        >
          {drawings[pattern]}
        </pattern>
      ))}
    </defs>
  );
}

/** The `fill` of a shape laid over the paint's colour. */
export function patternFill(prefix: string, paint: Paint): string | undefined {
  return paint.pattern === 'plain'
    ? undefined
    : `url(#${prefix}-${paint.pattern})`;
}
