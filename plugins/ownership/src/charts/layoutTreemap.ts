import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';

export interface TreemapItem {
  id: string;
  /** Area; not negative. */
  value: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TreemapRest extends Rect {
  count: number;
  /** 0–1 of all value. */
  share: number;
}

export interface TreemapLayout {
  tiles: Array<Rect & { id: string }>;
  /** What is too small to see, together with what the server had cut off. */
  rest?: TreemapRest;
}

export interface TreemapLayoutOptions {
  width: number;
  height: number;
  /** Shortest side a tile may have, in pixels: a target one can hit. */
  minSide: number;
  gap: number;
  /** Items that the server had already summed up. */
  rest?: { count: number; value: number };
}

/** The rest never takes more of the picture than this. */
const REST_AREA = 0.2;

/**
 * Squarified areas, largest first (Bruls et al. 2000). Items whose tile would
 * be thinner than `minSide` are merged into one tile for the rest. Tiles are in
 * proportion to each other; the rest is only up to a fifth of the picture, as
 * it would fill an estate of thousands otherwise. Its label tells its share.
 */
export function layoutTreemap(
  items: readonly TreemapItem[],
  options: TreemapLayoutOptions,
): TreemapLayout {
  const { width, height, minSide, rest = { count: 0, value: 0 } } = options;
  const sorted = items
    .filter(item => item.value > 0)
    .sort((a, b) => b.value - a.value);
  if (width <= 0 || height <= 0 || sorted.length === 0) {
    return { tiles: [] };
  }
  const total = sorted.reduce((sum, item) => sum + item.value, rest.value);
  const hidden = items.length - sorted.length + rest.count;
  let kept = sorted;
  for (;;) {
    const keptValue = kept.reduce((sum, item) => sum + item.value, 0);
    const layout = squarify(kept, options, {
      count: hidden + sorted.length - kept.length,
      share: 1 - keptValue / total,
    });
    const thin = layout.tiles.filter(
      tile => Math.min(tile.width, tile.height) < minSide,
    ).length;
    if (thin === 0 || kept.length === 1) {
      return layout;
    }
    // A few at a time: the others grow into the room that they leave.
    const fewer = Math.min(thin, Math.ceil(kept.length / 10));
    kept = kept.slice(0, kept.length - fewer);
  }
}

interface Node {
  id?: string;
  value?: number;
  children?: Node[];
}

function squarify(
  items: readonly TreemapItem[],
  { width, height, gap, minSide }: TreemapLayoutOptions,
  rest: { count: number; share: number },
): TreemapLayout {
  const restHeight =
    rest.count > 0
      ? Math.max(minSide, Math.round(height * Math.min(rest.share, REST_AREA)))
      : 0;
  const top = restHeight > 0 ? height - restHeight - gap : height;
  const root = treemap<Node>()
    .tile(treemapSquarify)
    .size([width, top])
    .paddingInner(gap)
    .round(true)(
    hierarchy<Node>({ children: [...items] }).sum(node => node.value ?? 0),
  );
  return {
    tiles: root.leaves().map(leaf => ({
      id: leaf.data.id ?? '',
      x: leaf.x0,
      y: leaf.y0,
      width: leaf.x1 - leaf.x0,
      height: leaf.y1 - leaf.y0,
    })),
    ...(restHeight > 0
      ? { rest: { ...rest, x: 0, y: top + gap, width, height: restHeight } }
      : {}),
  };
}
