import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';

const filled = { single: 1, pair: 2, shared: 3 } as const;

/** One, two or three filled dots; always beside the band's word. */
export function BandMark({ band }: { band: ReportSummary['band'] }) {
  const count = band ? filled[band] : 0;
  return (
    <svg
      width={32}
      height={10}
      viewBox="0 0 32 10"
      aria-hidden
      focusable={false}
    >
      {[0, 1, 2].map(index => (
        <circle
          key={index}
          cx={5 + index * 11}
          cy={5}
          r={4}
          fill={index < count ? 'var(--bui-fg-primary)' : 'none'}
          stroke="var(--bui-fg-primary)"
          strokeDasharray={band ? undefined : '2 2'}
        />
      ))}
    </svg>
  );
}
