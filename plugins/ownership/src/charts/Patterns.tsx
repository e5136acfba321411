import type { Paint } from './palette';

const patterns = ['hatch', 'dots', 'cross'] as const;

/** Definitions of the patterns; `prefix` keeps several charts apart. */
export function PatternDefs({ prefix }: { prefix: string }) {
  return (
    <defs>
      {patterns.map(pattern => (
        <pattern
          key={pattern}
          id={`${prefix}-${pattern}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          patternTransform={pattern === 'dots' ? undefined : 'rotate(45)'}
        >
          {pattern === 'dots' ? (
            <circle cx={4} cy={4} r={1.2} fill="currentColor" />
          ) : (
            <path
              d={pattern === 'hatch' ? 'M0 4H8' : 'M0 4H8M4 0V8'}
              stroke="currentColor"
              strokeWidth={1.5}
            />
          )}
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
