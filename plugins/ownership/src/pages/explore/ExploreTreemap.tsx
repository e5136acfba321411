import {
  Select,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Rollup,
  TreemapTile,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Request } from '../../api/useRequest';
import { PaintLegend } from '../../charts/PaintLegend';
import { Treemap, type TreemapNode } from '../../charts/Treemap';
import { useElementWidth } from '../../charts/useElementWidth';
import { MapBreadcrumb } from '../../components/MapBreadcrumb';
import { ownerName } from '../../components/ownerName';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useComponentHref } from '../../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import {
  groupLegendOf,
  hasShare,
  legendOf,
  lenses,
  lookOfGroup,
  lookOfTile,
  type Lens,
} from './lenses';
import type { useDrill } from './useDrill';
import type { MapData } from './useExploreData';
import { levels, type Level } from './useExploreView';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      margin: 0,
      minWidth: 0,
      '@media (min-width: 1280px)': {
        position: 'sticky',
        top: 'var(--bui-space-4)',
      },
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
    pointed: { minHeight: 40 },
    skeleton: { border: '1px solid var(--bui-border-1)' },
  },
  { name: 'OwnershipExploreTreemap' },
);

const HEIGHT_PX = 420;

/** Where the work is, and how it stands there. */
export function ExploreTreemap(props: {
  request: Request<MapData>;
  lens: Lens;
  level: Level;
  drill: ReturnType<typeof useDrill>;
  onLens: (lens: Lens) => void;
  onLevel: (level: Level) => void;
  /** Leads to the table, which holds what is too small to draw. */
  onRest: () => void;
}) {
  const { request, lens, level, drill, onLens, onLevel, onRest } = props;
  const { data, error } = request;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const navigate = useNavigate();
  const componentHref = useComponentHref();
  const { hrefOf: groupHref } = drill;
  const summaryId = useId();
  const [ref, width] = useElementWidth<HTMLDivElement>(480);
  const [pointed, setPointed] = useState<TreemapNode>();
  const nodes = useMemo(
    () => (data ? nodesOf(data, { lens, t, componentHref, groupHref }) : []),
    [data, lens, t, componentHref, groupHref],
  );
  const rest = useMemo(() => restOf(data), [data]);
  const drawn = nodes.some(node => node.value > 0);
  const legend =
    (data?.level ?? level) !== 'component'
      ? groupLegendOf(lens, t)
      : legendOf(lens, t);

  return (
    <figure className={classes.root}>
      <figcaption>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('explore.treemap.title')}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('explore.treemap.legend')}
        </Text>
        {data && drawn && (
          <Text as="p" variant="body-small" color="secondary" id={summaryId}>
            {summaryOf(data, t)}
          </Text>
        )}
      </figcaption>
      <div className={classes.row}>
        <Select
          size="small"
          label={t('explore.lens.label')}
          options={lenses.map(id => ({
            id,
            label: t(`explore.lens.${id}`),
          }))}
          value={lens}
          onChange={key => {
            const chosen = lenses.find(id => id === key);
            if (chosen) {
              onLens(chosen);
            }
          }}
        />
        <ToggleButtonGroup
          aria-label={t('explore.map.level')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[level]}
          onSelectionChange={keys => {
            const chosen = levels.find(one => keys.has(one));
            if (chosen) {
              onLevel(chosen);
            }
          }}
        >
          {levels.map(one => (
            <ToggleButton key={one} id={one} size="small">
              {t(`explore.map.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {drill.crumbs.length > 1 && <MapBreadcrumb crumbs={drill.crumbs} />}
      <PaintLegend looks={legend} label={t('explore.lens.legend')} />
      <div ref={ref}>
        {!data && error && <ProblemNotice request={request} />}
        {!data && !error && (
          <Skeleton
            width="100%"
            height={HEIGHT_PX}
            className={classes.skeleton}
          />
        )}
        {data && !drawn && <Text as="p">{t('explore.treemap.none')}</Text>}
        {data && drawn && (
          <Treemap
            nodes={nodes}
            rest={rest}
            restLabel={(count, share) =>
              t('explore.treemap.more', { count, share })
            }
            label={
              data.level === 'component'
                ? t('explore.treemap.label')
                : t(`explore.map.labelOf.${data.level}`)
            }
            describedBy={summaryId}
            width={width}
            height={HEIGHT_PX}
            onPoint={setPointed}
            onUp={drill.goUp}
            onRest={onRest}
            onOpen={(node, event) => {
              const elsewhere =
                event.metaKey || event.ctrlKey || event.shiftKey;
              if (elsewhere) {
                return;
              }
              event.preventDefault();
              if (data.level === 'component') {
                navigate(componentHref(node.id));
              } else if (!request.stale) {
                drill.goDown(node.id);
              }
            }}
          />
        )}
      </div>
      {drawn && (
        <div className={classes.pointed} aria-hidden>
          <Text as="p" variant="body-small">
            {pointed ? pointed.label : t('explore.treemap.hint')}
          </Text>
        </div>
      )}
    </figure>
  );
}

interface NodeContext {
  lens: Lens;
  t: Translate;
  componentHref: (entityRef: string) => string;
  groupHref: (ref: string) => string;
}

function nodesOf(data: MapData, context: NodeContext): TreemapNode[] {
  return data.level === 'component'
    ? data.tiles.map(tile => toNode(tile, context))
    : data.items.map(rollup => toGroupNode(rollup, context));
}

/** How much work the rows that did not fit make is not known; they come last. */
function restOf(data: MapData | undefined) {
  if (!data) {
    return { count: 0, value: 0 };
  }
  return data.level === 'component'
    ? { count: data.more.count, value: data.more.activity }
    : { count: data.totalItems - data.items.length, value: 0 };
}

function toNode(tile: TreemapTile, context: NodeContext): TreemapNode {
  const { lens, t, componentHref } = context;
  const { entityRef, title, score, band, activity } = tile;
  const { paint, mark, word } = lookOfTile(lens, tile, t);
  const shownScore = score === undefined ? undefined : String(score);
  return {
    id: entityRef,
    value: activity,
    title,
    // What it is coloured by stands on it in words too.
    detail: lens === 'health' ? shownScore : word,
    label: t('explore.treemap.tile', {
      title,
      state: word,
      score:
        shownScore === undefined
          ? t('score.none')
          : t('score.outOf', { score: shownScore }),
      band: t(`band.${band ?? 'unknown'}`),
    }),
    paint,
    mark,
    href: componentHref(entityRef),
  };
}

function toGroupNode(rollup: Rollup, context: NodeContext): TreemapNode {
  const { lens, t, groupHref } = context;
  const { ref = 'none', kind, activity, entities } = rollup;
  const { paint, word } = lookOfGroup(lens, rollup, t);
  const title =
    ownerName(rollup) ??
    (kind === 'domain' ? t('explore.map.noDomain') : t('explore.map.noSystem'));
  return {
    id: ref,
    value: activity,
    title,
    detail: hasShare(lens)
      ? word
      : t('explore.table.results', { count: entities }),
    label: t('explore.map.tile', { title, count: entities, look: word }),
    paint,
    href: groupHref(ref),
  };
}

function summaryOf(data: MapData, t: Translate): string {
  if (data.level !== 'component') {
    const largest = [...data.items].sort((a, b) => b.activity - a.activity)[0];
    return t(`explore.map.summaryOf.${data.level}`, {
      count: data.totalItems,
      largest:
        (largest && ownerName(largest)) ??
        (data.level === 'domain'
          ? t('explore.map.noDomain')
          : t('explore.map.noSystem')),
    });
  }
  const { tiles, more } = data;
  const count = (state: TreemapTile['state']) =>
    tiles.filter(tile => tile.state === state).length;
  const counts = {
    atRisk: count('at-risk'),
    unknown: count('insufficient-evidence'),
    largest: tiles[0]?.title ?? '',
  };
  return more.count > 0
    ? t('explore.treemap.summaryOfLargest', {
        ...counts,
        count: tiles.length,
        total: tiles.length + more.count,
      })
    : t('explore.treemap.summary', { ...counts, count: tiles.length });
}
