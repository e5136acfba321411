import {
  sankey,
  sankeyLeft,
  sankeyLinkHorizontal,
  type SankeyNode,
} from 'd3-sankey';

/** So much goes from one place to another. */
export interface Flow {
  from: string;
  to: string;
  /** More than 0. */
  value: number;
}

export interface SankeyBox {
  id: string;
  side: 'from' | 'to';
  value: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SankeyRibbon extends Flow {
  /** An SVG path for a stroke of `thickness`. */
  path: string;
  thickness: number;
}

export interface SankeyLayout {
  boxes: SankeyBox[];
  ribbons: SankeyRibbon[];
  /** Flows beyond the limit. */
  more: { count: number; value: number };
}

interface NodeData {
  key: string;
  id: string;
  side: 'from' | 'to';
}

type LinkData = { flow: Flow };

/**
 * Two columns with ribbons between them, the largest flows first. One name may
 * stand on both sides: a team that owns here and knows there.
 */
export function layoutSankey(
  flows: readonly Flow[],
  options: {
    width: number;
    height: number;
    boxWidth: number;
    gap: number;
    limit: number;
  },
): SankeyLayout {
  const { width, height, boxWidth, gap, limit } = options;
  const sorted = flows
    .filter(flow => flow.value > 0)
    .sort(
      (a, b) =>
        b.value - a.value || compare(a.from, b.from) || compare(a.to, b.to),
    );
  const shown = sorted.slice(0, limit);
  const rest = sorted.slice(limit);
  const more = {
    count: rest.length,
    value: rest.reduce((sum, flow) => sum + flow.value, 0),
  };
  if (shown.length === 0 || width <= 0 || height <= 0) {
    return { boxes: [], ribbons: [], more };
  }
  const nodes = new Map<string, NodeData>();
  for (const flow of shown) {
    for (const side of ['from', 'to'] as const) {
      const key = `${side}\n${flow[side]}`;
      nodes.set(key, { key, id: flow[side], side });
    }
  }
  const layout = sankey<NodeData, LinkData>()
    .nodeId(node => node.key)
    .nodeAlign(sankeyLeft)
    .nodeWidth(boxWidth)
    .nodePadding(gap)
    .extent([
      [0, 0],
      [width, height],
    ])({
    nodes: [...nodes.values()],
    links: shown.map(flow => ({
      source: `from\n${flow.from}`,
      target: `to\n${flow.to}`,
      value: flow.value,
      flow,
    })),
  });
  const path = sankeyLinkHorizontal<NodeData, LinkData>();
  return {
    boxes: layout.nodes.map(toBox),
    ribbons: layout.links.map(link => ({
      ...link.flow,
      path: path(link) ?? '',
      thickness: Math.max(1, link.width ?? 1),
    })),
    more,
  };
}

function toBox(node: SankeyNode<NodeData, LinkData>): SankeyBox {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  return {
    id: node.id,
    side: node.side,
    value: node.value ?? 0,
    x: x0,
    y: y0,
    width: x1 - x0,
    height: Math.max(1, y1 - y0),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
