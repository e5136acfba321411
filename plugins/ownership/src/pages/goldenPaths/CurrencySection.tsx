import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  scoreConstants,
  type GoldenPath,
  type OwnershipState,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo, useState } from 'react';
import { currencyPaint } from '../../charts/palette';
import { Quadrant, type QuadrantItem } from '../../charts/Quadrant';
import { useElementWidth } from '../../charts/useElementWidth';
import { PlainTable } from '../../components/PlainTable';
import { Section } from '../../components/Section';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { useGoldenPathHref } from '../../routes';
import { ConsumersButton } from './ConsumersButton';
import { comparable, pathRows, sumOfRows, type PathRow } from './pathRows';

const useStyles = makeStyles(
  {
    panes: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 1280px)': {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      },
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-end',
      // The number is a target of 24 px; its words are less high.
      '& > button': { marginBottom: -6 },
    },
    pointed: { background: 'var(--bui-bg-neutral-2)' },
  },
  { name: 'OwnershipCurrencySection' },
);

/** More numbered marks than these would not be told apart. */
const MOST_ROWS = 25;
/** Newest and a patch behind are on the good side. */
const DIVIDE_COLUMN = 2;

/** How current what came from each path is, beside how it stands. */
export function CurrencySection(props: {
  paths: readonly GoldenPath[];
  /** On the page of one path, which need not be named again. */
  alone?: boolean;
  /** There are more paths than these, on other pages. */
  partial?: boolean;
}) {
  const { paths, alone, partial } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const summaryId = useId();
  const [ref, width] = useElementWidth<HTMLDivElement>(560);
  const [pointed, setPointed] = useState<string>();
  const [all, setAll] = useState(false);
  const rows = useMemo(() => pathRows(paths), [paths]);
  const shown = useMemo(
    () => (all ? rows : rows.slice(0, MOST_ROWS)),
    [all, rows],
  );
  const items = useMemo(
    () => shown.map((row, at) => itemOf(row, at, t)),
    [shown, t],
  );
  if (rows.length === 0) {
    return null;
  }
  return (
    <Section
      title={t('goldenPaths.quadrant.title')}
      intro={t('goldenPaths.quadrant.intro', {
        score: scoreConstants.atRiskBelow,
      })}
    >
      <Text as="p" id={summaryId}>
        {summaryOf(rows, t)}
      </Text>
      <div className={classes.panes}>
        <div ref={ref}>
          <Quadrant
            items={items}
            columns={comparable.map(value => t(`goldenPaths.column.${value}`))}
            divideColumn={DIVIDE_COLUMN}
            divideScore={scoreConstants.atRiskBelow}
            words={{
              x: t('goldenPaths.quadrant.x'),
              y: t('goldenPaths.quadrant.y'),
              unplaced: t('goldenPaths.column.unknown'),
              unscored: t('score.none'),
              fields: [
                t('goldenPaths.quadrant.field.currentHealthy'),
                t('goldenPaths.quadrant.field.behindHealthy'),
                t('goldenPaths.quadrant.field.currentAtRisk'),
                t('goldenPaths.quadrant.field.behindAtRisk'),
              ],
            }}
            label={t('goldenPaths.quadrant.title')}
            describedBy={summaryId}
            width={width}
            pointed={pointed}
            onPoint={setPointed}
          />
        </div>
        <div>
          <PlainTable label={t('goldenPaths.quadrant.table')}>
            <thead>
              <tr>
                <th scope="col">
                  <abbr title={t('goldenPaths.quadrant.number')}>#</abbr>
                </th>
                <th scope="col">
                  {t(
                    alone
                      ? 'goldenPaths.detail.version'
                      : 'goldenPaths.quadrant.path',
                  )}
                </th>
                <th scope="col" className="number">
                  {t('goldenPaths.quadrant.components')}
                </th>
                <th scope="col" className="number">
                  {t('state.at-risk')}
                </th>
                <th scope="col" className="number">
                  {t('goldenPaths.quadrant.median')}
                </th>
              </tr>
            </thead>
            <tbody onMouseLeave={() => setPointed(undefined)}>
              {shown.map((row, at) => (
                <tr
                  key={row.id}
                  className={pointed === row.id ? classes.pointed : undefined}
                  onMouseEnter={() => setPointed(row.id)}
                >
                  <td>{t('common.number', { value: at + 1 })}</td>
                  <VersionCells row={row} alone={alone} />
                </tr>
              ))}
            </tbody>
          </PlainTable>
          {rows.length > MOST_ROWS && (
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={all}
              onPress={() => setAll(!all)}
            >
              {all
                ? t('goldenPaths.quadrant.fewer')
                : t('goldenPaths.quadrant.all', { count: rows.length })}
            </Button>
          )}
          <MoreVersions paths={paths} />
          {partial && (
            <Text as="p" variant="body-small" color="secondary">
              {t('goldenPaths.quadrant.partial')}
            </Text>
          )}
        </div>
      </div>
    </Section>
  );
}

function VersionCells(props: { row: PathRow; alone?: boolean }) {
  const { row, alone } = props;
  const { path, version, currency, entities, atRisk, score, scored } = row;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pathHref = useGoldenPathHref();
  const number = (value: number) => t('common.number', { value });
  const opens = (text: string, label: string, state?: OwnershipState) => (
    <ConsumersButton
      path={path}
      version={version ?? 'none'}
      state={state}
      text={text}
      label={`${label}, ${nameOf(row, t)}`}
    />
  );
  return (
    <>
      <th scope="row">
        {alone ? (
          version ?? t('goldenPaths.detail.noVersion')
        ) : (
          <>
            <Link
              href={pathHref?.(path) ?? entityHref(path.entityRef)}
              variant="body-small"
            >
              {path.title}
            </Link>
            {version && ` ${version}`}
          </>
        )}
        <br />
        <Text as="span" variant="body-small" color="secondary">
          {[
            t(`goldenPaths.currency.${currency}`),
            ...(path.version && currency !== 'current'
              ? [t('goldenPaths.newest', { version: path.version })]
              : []),
          ].join(' · ')}
        </Text>
      </th>
      <td className="number">
        {opens(number(entities), t('goldenPaths.quadrant.components'))}
      </td>
      <td className="number">
        {atRisk > 0
          ? opens(number(atRisk), t('state.at-risk'), 'at-risk')
          : number(0)}
      </td>
      <td className="number">
        {score ? (
          <div className={classes.stack}>
            {opens(number(score.median), t('goldenPaths.quadrant.median'))}
            {scored < entities && (
              <Text as="span" variant="body-small" color="secondary">
                {t('goldenPaths.quadrant.scored', { count: scored })}
              </Text>
            )}
          </div>
        ) : (
          t('score.none')
        )}
      </td>
    </>
  );
}

/** Versions that the server only counts, as there are too many of them. */
function MoreVersions({ paths }: { paths: readonly GoldenPath[] }) {
  const { t } = useOwnershipTranslation();
  return (
    <>
      {paths.map(
        ({ entityRef, title, moreVersions }) =>
          moreVersions && (
            <Text key={entityRef} as="p" variant="body-small" color="secondary">
              {t('goldenPaths.quadrant.more', {
                title,
                count: moreVersions.versions,
                entities: moreVersions.entities,
              })}
            </Text>
          ),
      )}
    </>
  );
}

function nameOf({ path, version }: PathRow, t: Translate): string {
  return `${path.title} ${version ?? t('goldenPaths.currency.unknown')}`;
}

function itemOf(row: PathRow, at: number, t: Translate): QuadrantItem {
  const { id, currency, entities, score } = row;
  const column = comparable.findIndex(value => value === currency);
  return {
    id,
    number: at + 1,
    ...(column === -1 ? {} : { column }),
    score: score?.median,
    count: entities,
    label: t('goldenPaths.quadrant.mark', {
      count: entities,
      name: nameOf(row, t),
      currency: t(`goldenPaths.currency.${currency}`),
      score: score
        ? t('score.outOf', { score: String(score.median) })
        : t('score.none'),
    }),
    paint: currencyPaint[currency],
  };
}

function summaryOf(rows: readonly PathRow[], t: Translate): string {
  const { total, behind, behindAtRisk, unknown } = sumOfRows(rows);
  return [
    behind > 0
      ? t('goldenPaths.quadrant.summary', {
          count: behind,
          total,
          atRisk: behindAtRisk,
        })
      : t('goldenPaths.quadrant.summaryNone', { count: total - unknown }),
    ...(unknown > 0 && unknown < total
      ? [t('goldenPaths.quadrant.summaryUnknown', { count: unknown })]
      : []),
  ].join(' ');
}
