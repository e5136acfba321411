import { makeStyles } from '@material-ui/core/styles';
import { useId, useMemo } from 'react';
import { layoutTreemap } from './layoutTreemap';
import { restPaint, type Paint } from './palette';
import { PatternDefs } from './Patterns';
import { TreemapTileShape } from './TreemapTileShape';

const useStyles = makeStyles(
  { svg: { display: 'block', width: '100%' } },
  { name: 'OwnershipAreaMap' },
);

export interface AreaMapNode {
  id: string;
  value: number;
  title: string;
  detail?: string;
  /** Told to whoever points at it. */
  label: string;
  paint: Paint;
}

/** Areas that lead nowhere. Their table stands beside them. */
export function AreaMap(props: {
  nodes: readonly AreaMapNode[];
  restLabel: (count: number, share: number) => string;
  label: string;
  describedBy: string;
  width: number;
  height: number;
}) {
  const { nodes, restLabel, label, describedBy, width, height } = props;
  const classes = useStyles();
  const prefix = useId().replace(/:/g, '');
  const layout = useMemo(
    () => layoutTreemap(nodes, { width, height, minSide: 22, gap: 2 }),
    [nodes, width, height],
  );
  const byId = new Map(nodes.map(node => [node.id, node]));
  return (
    <svg
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      className={classes.svg}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
    >
      <PatternDefs prefix={prefix} />
      {layout.tiles.map(tile => {
        const node = byId.get(tile.id);
        return (
          node && (
            <g key={tile.id}>
              <title>{node.label}</title>
              <TreemapTileShape rect={tile} prefix={prefix} {...node} />
            </g>
          )
        );
      })}
      {layout.rest && (
        <TreemapTileShape
          rect={layout.rest}
          prefix={prefix}
          paint={restPaint}
          title={restLabel(layout.rest.count, layout.rest.share)}
        />
      )}
    </svg>
  );
}
