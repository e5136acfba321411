import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReportFilter,
  Rollup,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { verificationPaint } from '../../charts/palette';
import { PaintSwatch } from '../../charts/PaintSwatch';
import { StackedBar } from '../../charts/StackedBar';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useFilteredHref } from './useFilteredHref';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        display: 'flex',
        alignItems: 'center',
        gap: 'var(--bui-space-2)',
        padding: 'var(--bui-space-2) 0',
        borderTop: '1px solid var(--bui-border-1)',
      },
      '& > li:first-child': { borderTop: 'none' },
    },
    word: { flex: 1, minWidth: 0 },
  },
  { name: 'OwnershipVerificationProgress' },
);

/** As many as one answer holds; an estate with more domains shows the largest. */
const MOST_DOMAINS = 200;

/** How much of the estate its owners have confirmed, in one request. */
export function VerificationProgress({ filter }: { filter: ReportFilter }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(JSON.stringify(filter), signal =>
    api.listRollups(
      {
        ...filter,
        by: 'domain',
        sort: 'entities',
        order: 'desc',
        limit: MOST_DOMAINS,
      },
      { signal },
    ),
  );
  const { data, error } = request;
  return (
    <Section
      title={t('audit.progress.title')}
      intro={t('audit.progress.intro')}
    >
      <ProblemNotice request={request} />
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data && <Progress rollups={data.items} filter={filter} />}
    </Section>
  );
}

function Progress(props: { rollups: readonly Rollup[]; filter: ReportFilter }) {
  const { rollups, filter } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const exploreHref = useFilteredHref('explore');
  const summaryId = useId();
  const sum = (of: (rollup: Rollup) => number) =>
    rollups.reduce((total, rollup) => total + of(rollup), 0);
  const total = sum(({ entities }) => entities);
  if (total === 0) {
    return <Text as="p">{t('audit.progress.none')}</Text>;
  }
  const confirmed = sum(({ verified }) => verified.confirmed);
  const stale = sum(({ verified }) => verified.stale);
  const never = sum(({ verified }) => verified.never);
  const parts = (
    [
      ['confirmed', confirmed],
      ['stale', stale],
      ['never', never],
      ['unknown', total - confirmed - stale - never],
    ] as const
  ).filter(([, count]) => count > 0);
  const word = (id: (typeof parts)[number][0]) =>
    id === 'unknown'
      ? t('audit.progress.otherwise')
      : t(`explore.lens.verificationOf.${id}`);
  return (
    <>
      <Text as="p" id={summaryId}>
        {t('audit.progress.summary', { confirmed, total })}
      </Text>
      <StackedBar
        label={t('audit.progress.title')}
        describedBy={summaryId}
        segments={parts.map(([id, count]) => ({
          id,
          share: count / total,
          paint: verificationPaint[id],
        }))}
      />
      <ul className={classes.list}>
        {parts.map(([id, count]) => (
          <li key={id}>
            <PaintSwatch paint={verificationPaint[id]} />
            <Text as="span" className={classes.word}>
              {word(id)}
            </Text>
            <Text as="span" weight="bold">
              {t('common.number', { value: count })}
            </Text>
          </li>
        ))}
      </ul>
      <Link href={exploreHref(filter, [['lens', 'verification']])}>
        {t('audit.progress.explore')}
      </Link>
    </>
  );
}
