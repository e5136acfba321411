import { makeStyles } from '@material-ui/core/styles';
import {
  memo,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { layoutTreemap, type Rect, type TreemapLayout } from './layoutTreemap';
import { nextIndex } from './nextIndex';
import { restPaint, type Paint, type TileMark } from './palette';
import { PatternDefs } from './Patterns';
import { TreemapTileShape } from './TreemapTileShape';

const useStyles = makeStyles(
  {
    svg: { display: 'block', width: '100%', overflow: 'visible' },
    item: {
      cursor: 'pointer',
      outline: 'none',
      '&:hover > rect': { stroke: 'var(--bui-fg-primary)' },
      '&:focus-visible > rect': { stroke: 'var(--bui-ring)', strokeWidth: 3 },
    },
  },
  { name: 'OwnershipTreemap' },
);

export interface TreemapNode {
  id: string;
  value: number;
  /** Shown on the tile. */
  title: string;
  /** Second line, such as the score. */
  detail?: string;
  /** What the tile says to a screen reader. */
  label: string;
  paint: Paint;
  mark?: TileMark;
  /** Where it leads in another tab, too; missing where it only opens here. */
  href?: string;
  /** Whether opening it shows what is in it. */
  isParent?: boolean;
}

/** The tiles; the same while one points at them and moves between them. */
const TreemapDrawing = memo(Drawing);

/**
 * One level of areas. To assistive technology it is a tree with one stop:
 * arrows move, Enter opens. Everything it knows is in the table as well.
 */
export function Treemap(props: {
  nodes: readonly TreemapNode[];
  rest: { count: number; value: number };
  restLabel: (count: number, share: number) => string;
  label: string;
  /** Id of the one-sentence summary. */
  describedBy: string;
  width: number;
  height: number;
  onOpen: (node: TreemapNode, event: MouseEvent | KeyboardEvent) => void;
  onPoint: (node: TreemapNode | undefined) => void;
  /** Backspace; missing at the top. */
  onUp?: () => void;
  /** Leads to where the rest can be seen one by one. */
  onRest: () => void;
}) {
  const { nodes, rest, restLabel, label, describedBy, width, height } = props;
  const { onOpen, onPoint, onUp, onRest } = props;
  const classes = useStyles();
  const prefix = useId().replace(/:/g, '');
  const [current, setCurrent] = useState(0);
  const svg = useRef<SVGSVGElement>(null);
  const isDrilling = useRef(false);
  const layout = useMemo(
    () => layoutTreemap(nodes, { width, height, rest, minSide: 26, gap: 3 }),
    [nodes, width, height, rest],
  );
  const byId = useMemo(
    () => new Map(nodes.map(node => [node.id, node])),
    [nodes],
  );
  const restTitle =
    layout.rest && restLabel(layout.rest.count, layout.rest.share);
  const stops = layout.tiles.length + (layout.rest ? 1 : 0);
  const stop = Math.min(current, stops - 1);

  // Whoever has gone down or up goes on from the first tile.
  const shown = useMemo(() => nodes.map(({ id }) => id).join(), [nodes]);
  useEffect(() => {
    setCurrent(0);
    if (isDrilling.current) {
      isDrilling.current = false;
      svg.current?.querySelector<SVGAElement>('[role="treeitem"]')?.focus();
    }
  }, [shown]);

  const open = (node: TreemapNode, event: MouseEvent | KeyboardEvent) => {
    onOpen(node, event);
    // Prevented: it opens here and not in another tab.
    isDrilling.current = event.defaultPrevented;
  };

  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.key === 'Backspace' && onUp) {
      event.preventDefault();
      isDrilling.current = true;
      onUp();
      return;
    }
    const next = nextIndex(event.key, stop, stops);
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    setCurrent(next);
    event.currentTarget
      .querySelectorAll<SVGElement>('[role="treeitem"]')
      [next]?.focus();
  };

  return (
    <svg
      ref={svg}
      role="tree"
      aria-label={label}
      aria-describedby={describedBy}
      className={classes.svg}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      onKeyDown={move}
      onMouseLeave={() => onPoint(undefined)}
    >
      <TreemapDrawing
        layout={layout}
        byId={byId}
        prefix={prefix}
        restTitle={restTitle}
      />
      {layout.tiles.map((tile, index) => {
        const node = byId.get(tile.id);
        return (
          node && (
            <a
              key={tile.id}
              role="treeitem"
              aria-selected={index === stop}
              aria-label={node.label}
              aria-level={1}
              href={node.href}
              tabIndex={index === stop ? 0 : -1}
              className={classes.item}
              aria-expanded={node.isParent ? false : undefined}
              onClick={event => open(node, event)}
              onKeyDown={event => {
                // What has an address is a link, and opens by itself.
                if (
                  !node.href &&
                  (event.key === 'Enter' || event.key === ' ')
                ) {
                  open(node, event);
                  event.preventDefault();
                }
              }}
              onFocus={() => {
                setCurrent(index);
                onPoint(node);
              }}
              onBlur={() => onPoint(undefined)}
              onMouseEnter={() => onPoint(node)}
            >
              <TreemapTarget rect={tile} />
            </a>
          )
        );
      })}
      {layout.rest && (
        <g
          role="treeitem"
          aria-selected={stop === layout.tiles.length}
          aria-level={1}
          aria-label={restTitle}
          tabIndex={stop === layout.tiles.length ? 0 : -1}
          className={classes.item}
          onClick={onRest}
          onKeyDown={event => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              onRest();
            }
          }}
          onFocus={() => setCurrent(layout.tiles.length)}
        >
          <TreemapTarget rect={layout.rest} />
        </g>
      )}
    </svg>
  );
}

function Drawing(props: {
  layout: TreemapLayout;
  byId: ReadonlyMap<string, TreemapNode>;
  prefix: string;
  restTitle?: string;
}) {
  const { layout, byId, prefix, restTitle = '' } = props;
  return (
    <>
      <PatternDefs prefix={prefix} />
      <g aria-hidden>
        {layout.tiles.map(tile => {
          const node = byId.get(tile.id);
          return (
            node && (
              <TreemapTileShape
                key={tile.id}
                rect={tile}
                prefix={prefix}
                {...node}
              />
            )
          );
        })}
        {layout.rest && (
          <TreemapTileShape
            rect={layout.rest}
            prefix={prefix}
            paint={restPaint}
            title={restTitle}
          />
        )}
      </g>
    </>
  );
}

/** What one points at; apart from the drawing, whose words are cut to fit. */
function TreemapTarget({ rect }: { rect: Rect }) {
  const { x, y, width, height } = rect;
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={3}
      fill="transparent"
      strokeWidth={2}
    />
  );
}
