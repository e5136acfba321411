import { Link, Skeleton, Text } from '@backstage/ui';
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
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { useRootPath } from '../../routes';

const PAGE_SIZE = 15;

/** What is counted, each so that more of it needs more attention. */
const dimensions = [
  'warnings',
  'atRisk',
  'unshared',
  'unconfirmed',
  'unknown',
] as const;

/** Teams by what needs attention, as shares of what each of them owns. */
export function TeamHeat({ filter }: { filter: ReportFilter }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const root = useRootPath() ?? '';
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
      {!request.data && !request.error && (
        <Skeleton width="100%" height={320} />
      )}
      {request.data && !first && <Text as="p">{t('audit.teams.none')}</Text>}
      {first && (
        <>
          <Text as="p" id={summaryId}>
            {first.warnings > 0
              ? t('audit.teams.summary', {
                  team: ownerName(first) ?? t('owner.none'),
                  amount: first.warnings,
                  total: first.entities,
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
            rows={rows.map(rollup => ({
              id: rollup.ref ?? 'none',
              title: (
                <Link
                  href={`${root}/explore?owner=${encodeURIComponent(
                    rollup.ref ?? 'none',
                  )}`}
                >
                  {ownerName(rollup) ?? t('owner.none')}
                </Link>
              ),
              cells: cellsOf(rollup, t),
            }))}
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

function cellsOf(rollup: Rollup, t: Translate): HeatCell[] {
  const { entities, states, bands, verified, warnings } = rollup;
  const known = bands.single + bands.pair + bands.shared;
  const share = (part: number, whole: number): HeatCell =>
    whole === 0
      ? { text: t('audit.teams.nothingKnown') }
      : {
          share: part / whole,
          text:
            part === 0
              ? t('common.number', { value: 0 })
              : t('audit.teams.cell', { part, share: part / whole }),
        };
  return [
    { share: 0, text: t('common.number', { value: entities }) },
    share(warnings, entities),
    share(states['at-risk'], entities),
    share(bands.single, known),
    share(verified.stale + verified.never, entities),
    share(states['insufficient-evidence'], entities),
  ];
}
