import { scaleLinear, scaleSqrt } from 'd3-scale';

/** So many things at one place of the two scales. */
export interface QuadrantMark {
  id: string;
  /** Which column, from the left; undefined where it is not known. */
  column?: number;
  /** 0–100; undefined where there is none. */
  score?: number;
  count: number;
}

export interface QuadrantShape {
  id: string;
  x: number;
  y: number;
  radius: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface QuadrantLayout {
  /** In the order of the marks. */
  shapes: QuadrantShape[];
  /** Where both are known. */
  plot: Box;
  /** For marks of which the column is not known, right of the plot. */
  unplaced?: Box;
  /** For marks without a score, below the plot. */
  unscored?: Box;
  divide: { x: number; y: number };
  /** Centres of the columns. */
  columns: number[];
  yTicks: Array<{ value: number; y: number }>;
}

export interface QuadrantOptions {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  columns: number;
  /** The columns before this one are on the good side. */
  divideColumn: number;
  /** Scores below this are on the bad side. */
  divideScore: number;
  maxRadius: number;
  minRadius: number;
  /** Kept free at the top and the bottom, for words. */
  wordsHeight: number;
}

const STRIP_PX = 36;
const GAP_PX = 8;

/**
 * Things by two measures: columns from left to right, scores upwards. What is
 * not known gets a strip of its own, never a place on the scale. Marks that
 * would hide each other stand side by side.
 */
export function layoutQuadrant(
  marks: readonly QuadrantMark[],
  options: QuadrantOptions,
): QuadrantLayout {
  const { width, height, margin, columns, maxRadius, minRadius } = options;
  const { divideColumn, divideScore, wordsHeight } = options;
  const needsColumn = marks.some(({ column }) => column === undefined);
  const needsRow = marks.some(({ score }) => score === undefined);
  const inside = {
    width: Math.max(0, width - margin.left - margin.right),
    height: Math.max(0, height - margin.top - margin.bottom),
  };
  const strip = needsColumn
    ? Math.max(STRIP_PX, Math.round(inside.width / (columns + 1)))
    : 0;
  const plot = {
    x: margin.left,
    y: margin.top,
    width: inside.width - (needsColumn ? strip + GAP_PX : 0),
    height: inside.height - (needsRow ? STRIP_PX + GAP_PX : 0),
  };
  const unplaced = needsColumn
    ? {
        x: plot.x + plot.width + GAP_PX,
        y: plot.y,
        width: strip,
        height: inside.height,
      }
    : undefined;
  const unscored = needsRow
    ? {
        x: plot.x,
        y: plot.y + plot.height + GAP_PX,
        width: plot.width,
        height: STRIP_PX,
      }
    : undefined;
  const columnWidth = plot.width / columns;
  const xOf = (column: number) => plot.x + (column + 0.5) * columnWidth;
  const most = Math.max(1, ...marks.map(({ count }) => count));
  const radiusOf = scaleSqrt().domain([0, most]).range([0, maxRadius]);
  // Marks at both ends are whole, and hide no words.
  const inset = wordsHeight + maxRadius;
  const yOf = scaleLinear()
    .domain([0, 100])
    .range([plot.y + plot.height - inset, plot.y + inset]);
  const wanted = marks.map(({ id, column, score, count }) => {
    const radius = Math.max(minRadius, radiusOf(count));
    const room = (column === undefined ? strip : columnWidth) / 2 - radius;
    return {
      id,
      radius,
      x:
        column === undefined
          ? (unplaced?.x ?? 0) + strip / 2
          : xOf(Math.min(columns - 1, Math.max(0, column))),
      y:
        score === undefined
          ? (unscored?.y ?? plot.y + plot.height) + STRIP_PX / 2
          : yOf(score),
      room: Math.max(0, room),
    };
  });
  return {
    shapes: sideBySide(wanted),
    plot,
    unplaced,
    unscored,
    divide: {
      x: plot.x + divideColumn * columnWidth,
      y: yOf(divideScore),
    },
    columns: Array.from({ length: columns }, (_, column) => xOf(column)),
    yTicks: [0, divideScore, 100].map(value => ({ value, y: yOf(value) })),
  };
}

const STEP_PX = 4;

/**
 * Moves a mark to a free place of its column, as near as there is one; where
 * there is none, to where it hides least.
 */
function sideBySide(
  wanted: ReadonlyArray<QuadrantShape & { room: number }>,
): QuadrantShape[] {
  const placed: QuadrantShape[] = [];
  for (const { room, ...mark } of wanted) {
    const gapAt = (x: number) =>
      Math.min(
        ...placed.map(
          other =>
            Math.hypot(other.x - x, other.y - mark.y) -
            (other.radius + mark.radius + 1),
        ),
      );
    const places = [mark.x];
    for (let away = STEP_PX; away <= room; away += STEP_PX) {
      places.push(mark.x + away, mark.x - away);
    }
    const gaps = places.map(gapAt);
    const free = gaps.findIndex(gap => gap >= 0);
    const at = free === -1 ? gaps.indexOf(Math.max(...gaps)) : free;
    placed.push({ ...mark, x: places[at] });
  }
  return placed;
}
