import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import { useId } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { verificationPaint } from '../../charts/palette';
import { PaintSwatch } from '../../charts/PaintSwatch';
import { StackedBar } from '../../charts/StackedBar';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { verifiedChoices } from '../../filter/filterParams';
import { useFilteredHref } from '../../filter/useFilteredHref';

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
        borderTop: '1px solid var(--bui-border-1)',
      },
      '& > li:first-child': { borderTop: 'none' },
    },
    row: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-2) 0',
    },
  },
  { name: 'OwnershipVerificationProgress' },
);

type Confirmed = Record<(typeof verifiedChoices)[number], number>;

/** How much of the estate its owners have confirmed: each number is a list's. */
export function VerificationProgress({ filter }: { filter: ReportFilter }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(JSON.stringify(filter), signal =>
    Promise.all(
      verifiedChoices.map(async value => {
        const { totalItems } = isAmong(filter.verified, value)
          ? await api.listReports(
              { ...filter, verified: [value], limit: 1 },
              { signal },
            )
          : { totalItems: 0 };
        return [value, totalItems] as const;
      }),
    ).then(counts => Object.fromEntries(counts) as Confirmed),
  );
  const { data, error } = request;
  return (
    <Section
      title={t('audit.progress.title')}
      intro={t('audit.progress.intro')}
    >
      <ProblemNotice request={request} />
      {!data && !error && <SlowSkeleton height={160} />}
      {data && <Progress counts={data} filter={filter} />}
    </Section>
  );
}

function isAmong<T>(chosen: readonly T[] | undefined, value: T): boolean {
  return !chosen?.length || chosen.includes(value);
}

function Progress(props: { counts: Confirmed; filter: ReportFilter }) {
  const { counts, filter } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const exploreHref = useFilteredHref('explore');
  const summaryId = useId();
  const { confirmed } = counts;
  const total = confirmed + counts.stale + counts.never;
  if (total === 0) {
    return <Text as="p">{t('audit.progress.none')}</Text>;
  }
  const parts = verifiedChoices
    .map(id => [id, counts[id]] as const)
    .filter(([, count]) => count > 0);
  const word = (id: (typeof parts)[number][0]) =>
    id === 'never'
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
            <Link
              href={exploreHref({ ...filter, verified: [id] }, [
                ['lens', 'verification'],
              ])}
              className={classes.row}
            >
              <span>{word(id)}</span>{' '}
              <strong>{t('common.number', { value: count })}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <Link href={exploreHref(filter, [['lens', 'verification']])}>
        {t('audit.progress.explore')}
      </Link>
    </>
  );
}
