import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  TreemapResponse,
  TreemapTile,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Request } from '../../api/useRequest';
import { statePaint } from '../../charts/palette';
import { Treemap, type TreemapNode } from '../../charts/Treemap';
import { useElementWidth } from '../../charts/useElementWidth';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useComponentHref } from '../../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';

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
    pointed: { minHeight: 40 },
    skeleton: { border: '1px solid var(--bui-border-1)' },
  },
  { name: 'OwnershipExploreTreemap' },
);

const HEIGHT_PX = 420;

/** Where the work is, and how it stands there. */
export function ExploreTreemap(props: { request: Request<TreemapResponse> }) {
  const { request } = props;
  const { data, error } = request;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const navigate = useNavigate();
  const componentHref = useComponentHref();
  const summaryId = useId();
  const [ref, width] = useElementWidth<HTMLDivElement>(480);
  const [pointed, setPointed] = useState<TreemapNode>();
  const nodes = useMemo(
    () => data?.tiles.map(tile => toNode(tile, t, componentHref)) ?? [],
    [data, t, componentHref],
  );
  const rest = useMemo(
    () => ({
      count: data?.more.count ?? 0,
      value: data?.more.activity ?? 0,
    }),
    [data],
  );
  const drawn = nodes.some(node => node.value > 0);

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
        {drawn && (
          <Treemap
            nodes={nodes}
            rest={rest}
            restLabel={(count, share) =>
              t('explore.treemap.more', { count, share })
            }
            label={t('explore.treemap.label')}
            describedBy={summaryId}
            width={width}
            height={HEIGHT_PX}
            onPoint={setPointed}
            onOpen={(node, event) => {
              const elsewhere =
                event.metaKey || event.ctrlKey || event.shiftKey;
              if (!elsewhere) {
                event.preventDefault();
                navigate(node.href);
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

function toNode(
  tile: TreemapTile,
  t: Translate,
  componentHref: (entityRef: string) => string,
): TreemapNode {
  const { entityRef, title, state, score, band, warning, activity } = tile;
  return {
    id: entityRef,
    value: activity,
    title,
    detail: score === undefined ? undefined : String(score),
    label: t('explore.treemap.tile', {
      title,
      state: warning ? t('warning.title') : t(`state.${state}`),
      score:
        score === undefined
          ? t('score.none')
          : t('score.outOf', { score: String(score) }),
      band: t(`band.${band ?? 'unknown'}`),
    }),
    paint: statePaint[state],
    mark: markOf(tile),
    href: componentHref(entityRef),
  };
}

function markOf({ state, warning }: TreemapTile): TreemapNode['mark'] {
  if (state !== 'at-risk') {
    return undefined;
  }
  return warning ? 'filled' : 'outline';
}

function summaryOf({ tiles, more }: TreemapResponse, t: Translate): string {
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
