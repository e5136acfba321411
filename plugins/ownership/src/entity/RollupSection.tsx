import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Rollup } from '@stewardship/backstage-plugin-ownership-common';
import { useId, type ReactNode } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { bandPaint, type BandOrUnknown } from '../charts/palette';
import { PaintSwatch } from '../charts/PaintSwatch';
import { StackedBar } from '../charts/StackedBar';
import { Facts } from '../components/Facts';
import { Pictured } from '../components/Pictured';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { usePageHref } from '../routes';
import { RollupFigure } from '../working/RollupFigure';

const useStyles = makeStyles(
  {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-2)',
      '& th, & td': {
        textAlign: 'start',
        padding: 'var(--bui-space-1) 0',
        verticalAlign: 'middle',
        fontWeight: 'inherit',
      },
      '& thead th': { color: 'var(--bui-fg-secondary)' },
    },
    band: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-2)' },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4) var(--bui-space-8)',
      alignItems: 'start',
      '@media (min-width: 1024px)': {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      },
    },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
  },
  { name: 'OwnershipRollupSection' },
);

const bands: readonly BandOrUnknown[] = ['single', 'pair', 'shared', 'unknown'];

/** Components of a team, system or domain added up; never of a person. */
export function RollupSection(props: {
  entityRef: string;
  /** Child groups or sub-domains counted in. */
  withChildren: boolean;
  /** The filter that shows the same components on the pages. */
  params: [string, string][];
  /** Such as a choice of what is counted. */
  children?: ReactNode;
}) {
  const { entityRef, withChildren, params, children } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(`${entityRef} ${withChildren}`, signal =>
    api.getRollup(entityRef, { children: withChildren }, { signal }),
  );
  const { data, error } = request;
  return (
    <Section title={t('area.title')}>
      {children}
      <ProblemNotice request={request} />
      {!data && !error && (
        <>
          <Skeleton width="100%" height={180} />
          <SlowHint />
        </>
      )}
      {data && <Summary rollup={data} params={params} />}
    </Section>
  );
}

function Summary(props: { rollup: Rollup; params: [string, string][] }) {
  const { rollup, params } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const summaryId = useId();
  const { entities, warnings, scored, score, verified, openFindings } = rollup;
  if (entities === 0) {
    return (
      <Pictured state="empty">
        <Text as="p">{t('area.none')}</Text>
      </Pictured>
    );
  }
  return (
    <>
      <div role="status">
        <Text as="p" id={summaryId}>
          {warnings > 0
            ? t('area.summaryWarnings', { count: warnings, total: entities })
            : t('area.summaryNone', {
                count: entities,
                unscored: entities - scored,
              })}
        </Text>
      </div>
      <StackedBar
        label={t('area.bands')}
        describedBy={summaryId}
        segments={bands
          .filter(band => rollup.bands[band] > 0)
          .map(band => ({
            id: band,
            share: rollup.bands[band] / entities,
            paint: bandPaint[band],
          }))}
      />
      <div className={classes.columns}>
        <table className={classes.table} aria-label={t('area.bands')}>
          <thead>
            <tr>
              <th scope="col">{t('area.band')}</th>
              <th scope="col">{t('area.components')}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(band => (
              <tr key={band}>
                <th scope="row">
                  <span className={classes.band}>
                    <PaintSwatch paint={bandPaint[band]} />
                    {t(`band.${band}`)}
                  </span>
                </th>
                <td>
                  <RollupFigure
                    id="bands"
                    rollup={rollup}
                    params={[...params, ['band', band]]}
                    text={t('common.number', { value: rollup.bands[band] })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Facts
          facts={[
            {
              name: t('area.components'),
              value: (
                <RollupFigure id="entities" rollup={rollup} params={params} />
              ),
            },
            {
              name: t('risks.teams.warnings'),
              value: (
                <RollupFigure id="warnings" rollup={rollup} params={params} />
              ),
            },
            {
              name: t('area.median'),
              value: (
                <RollupFigure
                  id="median"
                  rollup={rollup}
                  params={params}
                  text={
                    score
                      ? t('area.medianOf', {
                          score: String(score.median),
                          count: scored,
                        })
                      : t('score.none')
                  }
                />
              ),
            },
            {
              name: t('area.confirmed'),
              value: (
                <RollupFigure
                  id="confirmed"
                  rollup={rollup}
                  params={params}
                  text={t('area.confirmedOf', {
                    part: verified.confirmed,
                    total: entities,
                  })}
                />
              ),
            },
            {
              name: t('area.findings'),
              value: (
                <RollupFigure id="findings" rollup={rollup} params={params} />
              ),
            },
          ]}
        />
      </div>
      {pageHref && (
        <div className={classes.links}>
          <Link href={pageHref('explore', [...params, ['sort', 'band']])}>
            {t('area.explore', { count: entities })}
          </Link>
          {openFindings > 0 && (
            <Link href={pageHref('risks', params)}>
              {t('area.risks', { count: openFindings })}
            </Link>
          )}
        </div>
      )}
    </>
  );
}
