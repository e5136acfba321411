import type { OwnershipState } from '@stewardship/backstage-plugin-ownership-common';
import { statePaint } from './palette';

/** A state's shape; always beside its word, so hidden from screen readers. */
export function StateMark({ state }: { state: OwnershipState }) {
  const { fill, stroke } = statePaint[state];
  const paint = { fill, stroke, strokeWidth: 1.5 };
  return (
    <svg
      width={14}
      height={14}
      viewBox="0 0 14 14"
      aria-hidden
      focusable={false}
      style={{ flexShrink: 0 }}
    >
      {state === 'at-risk' && (
        <path d="M7 1.5 13 12.5H1Z" {...paint} strokeLinejoin="round" />
      )}
      {state === 'healthy' && <circle cx={7} cy={7} r={5.5} {...paint} />}
      {state === 'insufficient-evidence' && (
        <>
          <rect x={1.5} y={1.5} width={11} height={11} {...paint} />
          <path d="M2 8 8 2M2 12.5 12.5 2M6.5 12.5 12.5 6.5" stroke={stroke} />
        </>
      )}
      {state === 'not-applicable' && (
        <rect
          x={1.5}
          y={1.5}
          width={11}
          height={11}
          {...paint}
          strokeDasharray="2 2"
        />
      )}
    </svg>
  );
}
