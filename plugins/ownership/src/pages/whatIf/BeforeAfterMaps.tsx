import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScenarioEntity,
  ScenarioResult,
  ScenarioStanding,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { bandPaint, nobodyPaint, type Paint } from '../../charts/palette';
import { PaintLegend } from '../../charts/PaintLegend';
import { Treemap, type TreemapNode } from '../../charts/Treemap';
import { useElementWidth } from '../../charts/useElementWidth';
import { useComponentHref } from '../../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { bandWord, sentenceOf } from './scenarioText';

const useStyles = makeStyles(
  {
    maps: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-3)',
      '@media (min-width: 600px)': {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
    map: { margin: 0, minWidth: 0 },
    pointed: { minHeight: 40 },
  },
  { name: 'OwnershipBeforeAfterMaps' },
);

const HEIGHT_PX = 240;
const moments = ['before', 'after'] as const;
type Moment = (typeof moments)[number];

/** The same areas twice: how well each service is known before and after. */
export function BeforeAfterMaps(props: {
  result: ScenarioResult;
  /** Leads to the list, which holds what is too small to draw. */
  onRest: () => void;
}) {
  const { result, onRest } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const summaryId = useId();
  const [pointed, setPointed] = useState<TreemapNode>();
  const legend = [
    { paint: nobodyPaint, word: t('whatIf.nobody') },
    ...(['single', 'pair', 'shared', 'unknown'] as const).map(band => ({
      paint: bandPaint[band],
      word: t(`band.${band}`),
    })),
  ];
  if (!result.items.some(({ activity }) => activity > 0)) {
    return null;
  }
  return (
    <div>
      <Text as="p" variant="body-small" color="secondary" id={summaryId}>
        {sentenceOf(result.counts, t)} {t('whatIf.maps.legend')}
      </Text>
      <PaintLegend looks={legend} label={t('explore.lens.legend')} />
      <div className={classes.maps}>
        {moments.map(moment => (
          <OneMap
            key={moment}
            onPoint={setPointed}
            {...{ moment, result, summaryId, onRest }}
          />
        ))}
      </div>
      <div className={classes.pointed} aria-hidden>
        <Text as="p" variant="body-small">
          {pointed ? pointed.label : t('explore.treemap.hint')}
        </Text>
      </div>
    </div>
  );
}

function OneMap(props: {
  moment: Moment;
  result: ScenarioResult;
  summaryId: string;
  onPoint: (node: TreemapNode | undefined) => void;
  onRest: () => void;
}) {
  const { moment, result, summaryId, onPoint, onRest } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const navigate = useNavigate();
  const componentHref = useComponentHref();
  const [ref, width] = useElementWidth<HTMLDivElement>(320);
  const { items, more } = result;
  const nodes = useMemo(
    () =>
      items.map((item): TreemapNode => {
        const standing = item[moment];
        return {
          id: item.entityRef,
          value: item.activity,
          title: item.title,
          detail: bandWord(standing, t),
          label: labelOf(item, t),
          paint: paintOf(standing),
          href: componentHref(item.entityRef),
        };
      }),
    [items, moment, t, componentHref],
  );
  const rest = useMemo(() => ({ count: more, value: 0 }), [more]);
  return (
    <figure className={classes.map}>
      <figcaption>
        <Text as="h4" variant="body-medium" weight="bold">
          {t(`whatIf.${moment}`)}
        </Text>
      </figcaption>
      <div ref={ref}>
        <Treemap
          nodes={nodes}
          rest={rest}
          restLabel={(count, share) =>
            t('explore.treemap.more', { count, share })
          }
          label={t(`whatIf.maps.${moment}`)}
          describedBy={summaryId}
          width={width}
          height={HEIGHT_PX}
          onPoint={onPoint}
          onRest={onRest}
          onOpen={(node, event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) {
              return;
            }
            event.preventDefault();
            navigate(componentHref(node.id));
          }}
        />
      </div>
    </figure>
  );
}

function labelOf(
  { title, before, after }: ScenarioEntity,
  t: Translate,
): string {
  return t('whatIf.maps.tile', {
    title,
    before: bandWord(before, t),
    after: bandWord(after, t),
  });
}

function paintOf({ band, nobody }: ScenarioStanding): Paint {
  return nobody ? nobodyPaint : bandPaint[band ?? 'unknown'];
}
