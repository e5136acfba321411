import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  ReportFilter,
  ReportSortField,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { ComponentsTable } from '../components/ComponentsTable';
import { Pagination } from '../components/Pagination';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** The components of a team, system or domain, those at risk first. */
export function OwnedComponents(props: {
  filter: ReportFilter;
  pageSize: number;
}) {
  const { filter, pageSize } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [view, setView] = useState<{
    sort: ReportSortField;
    order: 'asc' | 'desc';
    cursor?: string;
    page: number;
  }>({ sort: 'risk', order: 'asc', page: 1 });
  const { sort, order, cursor, page } = view;
  const asked = {
    ...filter,
    sort,
    order: sort === 'risk' ? undefined : order,
    cursor,
    limit: pageSize,
  };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listReports(asked, { signal }),
  );
  const { data, error } = request;
  if (data?.totalItems === 0 && !request.stale) {
    return (
      <Section title={t('area.componentsTitle')}>
        <Text as="p">{t('area.none')}</Text>
      </Section>
    );
  }
  return (
    <Section title={t('area.componentsTitle')}>
      <ProblemNotice request={request} />
      {(data || !error) && (
        <>
          <ComponentsTable
            request={request}
            sort={sort}
            order={order}
            onSort={(nextSort, nextOrder) =>
              setView({ sort: nextSort, order: nextOrder, page: 1 })
            }
          />
          <Pagination
            page={page}
            pageSize={pageSize}
            response={data}
            countLabel={count => t('explore.table.results', { count })}
            updating={request.stale && request.loading}
            onGoTo={(nextCursor, nextPage) =>
              setView({ ...view, cursor: nextCursor, page: nextPage })
            }
          />
        </>
      )}
    </Section>
  );
}
