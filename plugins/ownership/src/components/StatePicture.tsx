import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { pictureInk } from '../charts/palette';

const useStyles = makeStyles(
  {
    root: {
      flexShrink: 0,
      width: 64,
      height: 48,
      // Beside words that have little room themselves.
      '@media (max-width: 479px)': { width: 44, height: 33 },
    },
  },
  { name: 'OwnershipStatePicture' },
);

/** What a page or a part of it can be in instead of showing what it is for. */
export type PageState =
  | 'first-run'
  | 'empty'
  | 'no-findings'
  | 'insufficient-evidence'
  | 'partial-error'
  | 'missing-permission'
  | 'suppressed'
  | 'stale';

const line = {
  fill: 'none',
  stroke: pictureInk.line,
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const tile = { ...line, fill: pictureInk.tile };
const accent = {
  ...line,
  stroke: pictureInk.accentLine,
  fill: pictureInk.accent,
};
const attention = {
  ...line,
  stroke: pictureInk.attentionLine,
  fill: pictureInk.attention,
};
const missing = { ...line, strokeDasharray: '2.5 3.5' };

// The four tiles are the map of components, which all of this is about.
const topLeft = { x: 4, y: 4, width: 26, height: 23, rx: 3 };
const topRight = { x: 34, y: 4, width: 26, height: 13, rx: 3 };
const bottomLeft = { x: 4, y: 31, width: 26, height: 13, rx: 3 };
const bottomRight = { x: 34, y: 21, width: 26, height: 23, rx: 3 };

const pictures: Record<PageState, ReactNode> = {
  // Some tiles are there, and the next one is being filled.
  'first-run': (
    <>
      <rect {...topLeft} {...accent} />
      <rect {...bottomLeft} {...tile} />
      <rect {...topRight} {...missing} />
      <rect {...bottomRight} {...missing} />
      <path d="M47 26.5a6 6 0 1 1-6 6" {...line} />
      <path d="M43.5 29.5 41 32.5 38 30" {...line} />
    </>
  ),
  // A tray with nothing in it.
  empty: (
    <>
      <path d="M15 8H49L58 26V41H6V26Z" {...tile} />
      <path
        d="M6 26H22L25.5 32.5H38.5L42 26H58V41H6Z"
        {...line}
        fill={pictureInk.surface}
      />
    </>
  ),
  // The tiles were looked at, and all is well.
  'no-findings': (
    <>
      <rect {...topLeft} {...tile} />
      <rect {...bottomLeft} {...tile} />
      <rect {...topRight} {...tile} />
      <path d="M48.5 35.5 57 44" {...line} strokeWidth={3} />
      <circle cx={39} cy={26} r={13} {...accent} />
      <path d="M33 26.5 37.5 31 45.5 22" {...accent} fill="none" />
    </>
  ),
  // Two points are no line yet; the hatch is the one of the charts.
  'insufficient-evidence': (
    <>
      <rect x={33} y={5} width={26} height={34} rx={3} {...tile} />
      <path
        d="M34 16 44 6M34 26.5 54.5 6M34 37 58 13M42.5 38.5 58 23M53 38.5 58 33.5"
        {...line}
        strokeWidth={1.25}
      />
      <path d="M5 5V43H59" {...line} />
      <path d="M13 34 24 26" {...line} stroke={pictureInk.accentLine} />
      <circle cx={13} cy={34} r={3} {...accent} />
      <circle cx={24} cy={26} r={3} {...accent} />
    </>
  ),
  // One of them does not answer, the others stay.
  'partial-error': (
    <>
      <rect {...topLeft} {...accent} />
      <rect {...bottomLeft} {...tile} />
      <rect {...topRight} {...tile} />
      <rect {...bottomRight} {...attention} strokeDasharray="2.5 3.5" />
      <path d="M47 26.5V33.5M47 38.4V38.5" {...attention} strokeWidth={2.5} />
    </>
  ),
  // The tiles are behind a lock.
  'missing-permission': (
    <>
      <rect x={4} y={4} width={10} height={23} rx={3} {...missing} />
      <rect x={4} y={31} width={10} height={13} rx={3} {...missing} />
      <rect x={50} y={4} width={10} height={13} rx={3} {...missing} />
      <rect x={50} y={21} width={10} height={23} rx={3} {...missing} />
      <path d="M24.5 22V16a7.5 7.5 0 0 1 15 0V22" {...line} />
      <rect x={19} y={22} width={26} height={19} rx={3} {...accent} />
      <path d="M32 29.5V34" {...accent} strokeWidth={2.5} />
    </>
  ),
  // A closed eye: it looks away on purpose.
  suppressed: (
    <>
      <path
        d="M8 20Q18 8 32 8T56 20Q46 33 32 33T8 20Z"
        fill={pictureInk.accent}
      />
      <path
        d="M8 20Q18 33 32 33T56 20M14.5 27 10 32.5M25 32.4 22.5 39M39 32.4 41.5 39M49.5 27 54 32.5"
        {...line}
        stroke={pictureInk.accentLine}
      />
    </>
  ),
  // A page of a calendar, and a clock that went on.
  stale: (
    <>
      <rect x={5} y={8} width={38} height={35} rx={3} {...tile} />
      <path d="M5 17H43M15 4V11M33 4V11" {...line} />
      <path d="M12 25H20M12 33H20" {...line} />
      <circle cx={45} cy={30} r={13} {...attention} />
      <path d="M45 23V30L50 33.5" {...attention} />
    </>
  ),
};

/** The state's picture; its words stand beside it. */
export function StatePicture({ state }: { state: PageState }) {
  const classes = useStyles();
  return (
    <svg
      className={classes.root}
      viewBox="0 0 64 48"
      aria-hidden
      focusable={false}
      data-state={state}
    >
      {pictures[state]}
    </svg>
  );
}
