import { Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ReportFilter,
  Rollup,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { HeatTable, type HeatCell } from '../../charts/HeatTable';
import { ownerName } from '../../components/ownerName';
import { Pagination } from '../../components/Pagination';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { NOBODY } from '../../filter/facetOptions';
import { useFilteredHref } from '../../filter/useFilteredHref';

const PAGE_SIZE = 15;

/** What is counted, each so that more of it needs more attention. */
const dimensions = [
  'warnings',
  'atRisk',
  'unshared',
  'unconfirmed',
  'unknown',
] as const;

const unconfirmed = ['stale', 'never'] as const;

/** Teams by what needs attention, as shares of what each of them owns. */
export function TeamHeat({ filter }: { filter: ReportFilter }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const exploreHref = useFilteredHref('explore');
  const summaryId = useId();
  const [place, setPlace] = useState<{ cursor?: string; page: number }>({
    page: 1,
  });
  const asked = {
    ...filter,
    by: 'owner' as const,
    sort: 'warnings' as const,
    order: 'desc' as const,
    limit: PAGE_SIZE,
    cursor: place.cursor,
  };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listRollups(asked, { signal }),
  );
  const rows = request.data?.items ?? [];
  const [first] = rows;
  return (
    <Section title={t('audit.teams.title')} intro={t('audit.teams.intro')}>
      <ProblemNotice request={request} />
      {!request.data && !request.error && <SlowSkeleton height={320} />}
      {request.data && !first && <Text as="p">{t('audit.teams.none')}</Text>}
      {first && (
        <>
          <Text as="p" id={summaryId}>
            {first.warnings > 0
              ? t('audit.teams.summary', {
                  count: rows.filter(({ warnings }) => warnings > 0).length,
                  total: rows.length,
                })
              : t('audit.teams.summaryNone')}
          </Text>
          <HeatTable
            label={t('audit.teams.title')}
            describedBy={summaryId}
            corner={t('audit.teams.team')}
            columns={[
              { id: 'entities', title: t('audit.teams.entities') },
              ...dimensions.map(id => ({
                id,
                title: t(`audit.teams.${id}`),
              })),
            ]}
            rows={rows.map(rollup => {
              const { ref = NOBODY } = rollup;
              const hrefTo = (narrower: ReportFilter = {}) =>
                exploreHref({ ...filter, owners: [ref], ...narrower });
              return {
                id: ref,
                title: (
                  <Link href={hrefTo()}>
                    {ownerName(rollup) ?? t('owner.none')}
                  </Link>
                ),
                cells: cellsOf(rollup, { t, hrefTo, filter }),
              };
            })}
          />
          <Pagination
            page={place.page}
            pageSize={PAGE_SIZE}
            response={request.data}
            countLabel={count => t('audit.teams.results', { count })}
            updating={request.stale && request.loading}
            onGoTo={(cursor, page) => setPlace({ cursor, page })}
          />
        </>
      )}
    </Section>
  );
}

function cellsOf(
  rollup: Rollup,
  context: {
    t: Translate;
    /** The address of what the filter leaves of this owner's. */
    hrefTo: (narrower?: ReportFilter) => string;
    filter: ReportFilter;
  },
): HeatCell[] {
  const { t, hrefTo, filter } = context;
  const { entities, states, bands, verified, warnings } = rollup;
  const known = bands.single + bands.pair + bands.shared;
  const share = (
    part: number,
    whole: number,
    narrower: ReportFilter,
  ): HeatCell => {
    if (whole === 0) {
      return { text: t('audit.teams.nothingKnown') };
    }
    return part === 0
      ? { share: 0, text: t('common.number', { value: 0 }) }
      : {
          share: part / whole,
          text: t('audit.teams.cell', { part, share: part / whole }),
          href: hrefTo(narrower),
        };
  };
  return [
    {
      share: 0,
      text: t('common.number', { value: entities }),
      href: hrefTo(),
    },
    share(warnings, entities, { warning: true }),
    share(states['at-risk'], entities, { states: ['at-risk'] }),
    share(bands.single, known, { bands: ['single'] }),
    share(verified.stale + verified.never, entities, {
      verified: unconfirmed.filter(
        value => !filter.verified?.length || filter.verified.includes(value),
      ),
    }),
    share(states['insufficient-evidence'], entities, {
      states: ['insufficient-evidence'],
    }),
  ];
}
