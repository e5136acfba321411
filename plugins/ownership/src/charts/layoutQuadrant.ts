import { scaleLinear, scaleSqrt } from 'd3-scale';

/** So many components at one place of the two scales. */
export interface QuadrantPoint {
  /** Versions behind; 0 is current. */
  behind: number;
  /** 0–100 */
  score: number;
  count: number;
}

export interface QuadrantBubble {
  id: string;
  x: number;
  y: number;
  radius: number;
  count: number;
  /** Whole versions behind; the last stands for itself and more. */
  behind: number;
  /** Scores from here, ten wide. */
  scoreFrom: number;
}

export interface QuadrantLayout {
  bubbles: QuadrantBubble[];
  /** Between "current" and "behind", and between low and high scores. */
  divide: { x: number; y: number };
  columns: Array<{ behind: number; x: number }>;
  yTicks: Array<{ value: number; y: number }>;
}

/** Versions behind beyond which it makes no difference to the picture. */
export const MOST_BEHIND = 5;
const SCORE_STEP = 10;
const LOW_SCORE = 50;

/**
 * Components by how far behind their golden path they are (left is current)
 * and by health. What falls on one place is one bubble, area by count, so that
 * thousands of components read as well as twenty.
 */
export function layoutQuadrant(
  points: readonly QuadrantPoint[],
  options: {
    width: number;
    height: number;
    margin: { top: number; right: number; bottom: number; left: number };
    maxRadius: number;
  },
): QuadrantLayout {
  const { width, height, margin, maxRadius } = options;
  const x = scaleLinear()
    .domain([-0.5, MOST_BEHIND + 0.5])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, 100])
    .range([height - margin.bottom, margin.top]);
  const cells = new Map<string, Omit<QuadrantBubble, 'x' | 'y' | 'radius'>>();
  for (const { behind, score, count } of points) {
    const column = Math.min(MOST_BEHIND, Math.max(0, Math.floor(behind)));
    const scoreFrom = Math.min(
      100 - SCORE_STEP,
      Math.max(0, Math.floor(score / SCORE_STEP) * SCORE_STEP),
    );
    const id = `${column}/${scoreFrom}`;
    const cell = cells.get(id);
    cells.set(id, {
      id,
      behind: column,
      scoreFrom,
      count: (cell?.count ?? 0) + count,
    });
  }
  const most = Math.max(1, ...[...cells.values()].map(cell => cell.count));
  const radius = scaleSqrt().domain([0, most]).range([0, maxRadius]);
  return {
    bubbles: [...cells.values()]
      .filter(({ count }) => count > 0)
      .map(cell => ({
        ...cell,
        x: x(cell.behind),
        y: y(cell.scoreFrom + SCORE_STEP / 2),
        radius: Math.max(3, radius(cell.count)),
      }))
      .sort((a, b) => a.behind - b.behind || b.scoreFrom - a.scoreFrom),
    divide: { x: x(0.5), y: y(LOW_SCORE) },
    columns: Array.from({ length: MOST_BEHIND + 1 }, (_, behind) => ({
      behind,
      x: x(behind),
    })),
    yTicks: [0, 50, 100].map(value => ({ value, y: y(value) })),
  };
}
