import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';

export interface TimelinePoint {
  /** Milliseconds since the epoch, start of a UTC day. */
  at: number;
  /** 0–100; undefined where there was none. */
  value?: number;
}

export interface TimelineEvent {
  at: number;
  id: string;
}

export interface TimelineLayout {
  /** What was. A stretch without a value is a gap, never a zero. */
  path: string;
  /** What is expected, to be drawn dashed. */
  forecastPath?: string;
  /** Where something is expected to come about, if that is drawn at all. */
  expectedX?: number;
  /** The last value there was. */
  last?: { x: number; y: number; value: number };
  /** Those whose marks would lie on each other share one. */
  events: Array<{ ids: string[]; x: number }>;
  xTicks: Array<{ x: number; at: number }>;
  yTicks: Array<{ y: number; value: number }>;
}

export interface TimelineOptions {
  width: number;
  height: number;
  /** Room for the labels. */
  margin: { top: number; right: number; bottom: number; left: number };
  from: number;
  until: number;
}

/** Width of a mark with the numbers of several events, and a gap. */
const MARK_PX = 30;

/**
 * A value over time in steps: it held until it changed. All points outside of
 * the period are cut away, but the one before it says how it began.
 */
export function layoutTimeline(
  points: readonly TimelinePoint[],
  options: TimelineOptions & {
    events?: readonly TimelineEvent[];
    forecast?: readonly TimelinePoint[];
    /** A day to come that is marked. */
    expectedAt?: number;
  },
): TimelineLayout {
  const { width, height, margin, from, until } = options;
  const { events = [], forecast = [], expectedAt } = options;
  const x = scaleUtc()
    .domain([from, until])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, 100])
    .range([height - margin.bottom, margin.top]);
  const known = within(
    [...points].sort((a, b) => a.at - b.at),
    options,
  );
  const draw = line<TimelinePoint>()
    .defined(point => point.value !== undefined)
    .x(point => x(point.at))
    .y(point => y(point.value ?? 0));
  const last = [...known].reverse().find(point => point.value !== undefined);
  const expected = forecast.filter(point => point.at <= until);
  const room = Math.max(3, Math.floor((width - margin.left) / 110));
  return {
    path: draw.curve(curveStepAfter)(known) ?? '',
    ...(expected.length > 0 && last
      ? {
          forecastPath:
            line<TimelinePoint>()
              .x(point => x(point.at))
              .y(point => y(point.value ?? 0))([last, ...expected]) ?? '',
        }
      : {}),
    ...(expectedAt !== undefined && expectedAt >= from && expectedAt <= until
      ? { expectedX: x(expectedAt) }
      : {}),
    ...(last
      ? { last: { x: x(last.at), y: y(last.value!), value: last.value! } }
      : {}),
    events: byMark(
      events
        .filter(({ at }) => at >= from && at <= until)
        .map(({ id, at }) => ({ id, x: x(at) })),
    ),
    xTicks: x.ticks(room).map(date => ({ x: x(date), at: date.getTime() })),
    yTicks: [0, 50, 100].map(value => ({ value, y: y(value) })),
  };
}

/** A mark holds all that begins within its own width. */
function byMark(
  events: ReadonlyArray<{ id: string; x: number }>,
): TimelineLayout['events'] {
  const marks: TimelineLayout['events'] = [];
  for (const { id, x } of [...events].sort((a, b) => a.x - b.x)) {
    const last = marks[marks.length - 1];
    if (last && x - last.x < MARK_PX) {
      last.ids.push(id);
    } else {
      marks.push({ ids: [id], x });
    }
  }
  return marks;
}

/** Cuts to the period; what held at its beginning is moved there. */
function within(
  points: readonly TimelinePoint[],
  { from, until }: Pick<TimelineOptions, 'from' | 'until'>,
): TimelinePoint[] {
  const before = points.filter(({ at }) => at < from).pop();
  const inside = points.filter(({ at }) => at >= from && at <= until);
  return before && inside[0]?.at !== from
    ? [{ ...before, at: from }, ...inside]
    : inside;
}
