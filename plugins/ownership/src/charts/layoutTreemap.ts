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

export interface TreemapLayout {
  tiles: Array<Rect & { id: string }>;
  /** The last tile: items that are too small to see, and those cut before. */
  more?: Rect & { count: number };
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

/**
 * Squarified areas, largest first (Bruls et al. 2000). Items whose tile would
 * be thinner than `minSide` are merged into one "and N more" tile; every area
 * that is drawn stays in proportion to its value.
 */
export function layoutTreemap(
  items: readonly TreemapItem[],
  options: TreemapLayoutOptions,
): TreemapLayout {
  const { width, height, minSide, rest = { count: 0, value: 0 } } = options;
  const sorted = [...items].sort((a, b) => b.value - a.value);
  const total = sorted.reduce((sum, item) => sum + item.value, rest.value);
  if (width <= 0 || height <= 0 || total <= 0) {
    return { tiles: [] };
  }
  const smallest = (minSide * minSide * total) / (width * height);
  let kept = sorted.filter(item => item.value >= smallest);
  for (;;) {
    const more = {
      count: sorted.length - kept.length + rest.count,
      value: total - kept.reduce((sum, item) => sum + item.value, 0),
    };
    const layout = squarify(kept, more, options);
    const thin = layout.tiles.filter(
      tile => Math.min(tile.width, tile.height) < minSide,
    ).length;
    if (thin === 0 || kept.length <= 1) {
      return layout;
    }
    kept = kept.slice(0, Math.max(1, kept.length - thin));
  }
}

const MORE = Symbol('more');

function squarify(
  items: readonly TreemapItem[],
  more: { count: number; value: number },
  { width, height, gap, minSide }: TreemapLayoutOptions,
): TreemapLayout {
  // The rest needs room for its own words even when it weighs next to nothing.
  const area = items.reduce((sum, item) => sum + item.value, more.value);
  const room = (minSide * minSide * area) / (width * height);
  const children: Array<{ key: string | typeof MORE; value: number }> = [
    ...items.map(({ id, value }) => ({ key: id, value })),
    ...(more.count > 0
      ? [{ key: MORE as typeof MORE, value: Math.max(more.value, room) }]
      : []),
  ];
  const root = treemap<{ key?: string | typeof MORE; value?: number }>()
    .tile(treemapSquarify)
    .size([width + gap, height + gap])
    .paddingInner(gap)
    .round(true)(
    hierarchy<{
      key?: string | typeof MORE;
      value?: number;
      children?: typeof children;
    }>({ children }).sum(node => node.value ?? 0),
  );
  const layout: TreemapLayout = { tiles: [] };
  for (const leaf of root.leaves()) {
    const rect = {
      x: leaf.x0,
      y: leaf.y0,
      width: Math.min(leaf.x1, width) - leaf.x0,
      height: Math.min(leaf.y1, height) - leaf.y0,
    };
    if (typeof leaf.data.key === 'string') {
      layout.tiles.push({ ...rect, id: leaf.data.key });
    } else if (leaf.data.key === MORE) {
      layout.more = { ...rect, count: more.count };
    }
  }
  return layout;
}
