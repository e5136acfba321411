import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  ReportFilter,
  ReportSortField,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { ComponentsTable } from '../components/ComponentsTable';
import { Pagination } from '../components/Pagination';
import { Pictured } from '../components/Pictured';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import type { SortFields } from '../filter/listPlace';
import { useListPlace } from '../filter/useListPlace';

const sortFields: SortFields<ReportSortField> = {
  fields: ['risk', 'title', 'owner', 'score', 'band'],
  usual: 'risk',
};

/** The components of a team, system or domain, those at risk first. */
export function OwnedComponents(props: {
  filter: ReportFilter;
  pageSize: number;
}) {
  const { filter, pageSize } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { place, setSort, goTo } = useListPlace(sortFields);
  const { sort, order, cursor, page } = place;
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
        <Pictured state="empty">
          <Text as="p">{t('area.none')}</Text>
        </Pictured>
      </Section>
    );
  }
  return (
    <Section title={t('area.componentsTitle')}>
      <ProblemNotice
        request={request}
        onOutdatedLink={() => goTo(undefined, 1)}
      />
      {(data || !error) && (
        <>
          <ComponentsTable
            request={request}
            sort={sort}
            order={order}
            onSort={setSort}
          />
          <Pagination
            page={page}
            pageSize={pageSize}
            response={data}
            countLabel={count => t('explore.table.results', { count })}
            updating={request.stale && request.loading}
            onGoTo={goTo}
          />
        </>
      )}
    </Section>
  );
}
