import type { Rect } from './layoutTreemap';
import { PATTERN_OPACITY, patternFill } from './Patterns';
import type { Paint, TileMark } from './palette';

const PAD = 6;
const FONT_PX = 12;
const LINE_PX = 16;
/** The state's shape and the gap after it. */
const MARK_PX = 16;
/** Mean width of a character of the interface font at that size. */
const CHARACTER_PX = 7.6;

/** One area with as much of its words as fits. */
export function TreemapTileShape(props: {
  rect: Rect;
  prefix: string;
  paint: Paint;
  title: string;
  detail?: string;
  mark?: TileMark;
}) {
  const { rect, prefix, paint, title, detail, mark } = props;
  const { x, y, width, height } = rect;
  const pattern = patternFill(prefix, paint);
  const room = width - 2 * PAD;
  const indent = mark ? MARK_PX : 0;
  const name = shorten(title, room - indent);
  const fits = (space: number) => (detail ?? '').length * CHARACTER_PX <= space;
  // On a tile too narrow for its name the score takes the name's place.
  const first = name || (fits(room - indent) ? detail : undefined);
  const second =
    first === detail ? undefined : shorten(detail ?? '', room) || undefined;
  const lines = Math.floor((height - PAD) / LINE_PX);
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        rx={3}
        fill={paint.fill}
        stroke={paint.stroke}
      />
      {pattern && (
        <rect
          x={x + 1}
          y={y + 1}
          width={Math.max(0, width - 2)}
          height={Math.max(0, height - 2)}
          rx={3}
          fill={pattern}
          opacity={PATTERN_OPACITY}
        />
      )}
      <svg x={x} y={y} width={width - 2} height={height} aria-hidden>
        {mark && lines > 0 && (
          <path
            d={`M${PAD + 5} ${PAD + 0.5}l5 9h-10z`}
            fill={mark === 'filled' ? paint.text : 'none'}
            stroke={paint.text}
            strokeWidth={1.5}
            strokeLinejoin="round"
          />
        )}
        {lines > 0 && first && (
          <TileText
            x={PAD + indent}
            y={PAD + FONT_PX - 2}
            color={paint.text}
            halo={pattern ? paint.fill : undefined}
            bold
          >
            {first}
          </TileText>
        )}
        {lines > 1 && second && (
          <TileText
            x={PAD}
            y={PAD + FONT_PX - 2 + LINE_PX}
            color={paint.text}
            halo={pattern ? paint.fill : undefined}
          >
            {second}
          </TileText>
        )}
      </svg>
    </>
  );
}

function TileText(props: {
  x: number;
  y: number;
  color: string;
  /** Keeps words readable on a pattern. */
  halo?: string;
  bold?: boolean;
  children: string;
}) {
  const { x, y, color, halo, bold, children } = props;
  return (
    <text
      x={x}
      y={y}
      fill={color}
      fontSize={FONT_PX}
      fontWeight={bold ? 600 : 400}
      stroke={halo}
      strokeWidth={halo ? 6 : undefined}
      strokeLinejoin="round"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {children}
    </text>
  );
}

function shorten(text: string, room: number): string {
  const characters = Math.floor(room / CHARACTER_PX);
  if (text.length <= characters) {
    return text;
  }
  return characters < 4 ? '' : `${text.slice(0, characters - 1)}…`;
}
