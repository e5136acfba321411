import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type {
  AdoptionResponse,
  OwnerAdoption,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Request } from '../../api/useRequest';
import { DataTable } from '../../components/DataTable';
import { ownerName } from '../../components/ownerName';
import { Pagination } from '../../components/Pagination';
import { Pictured } from '../../components/Pictured';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { usePageHref } from '../../routes';
import { ADOPTION_PAGE_SIZE } from './adoptionPage';
import { OffPathButton } from './OffPathButton';

const columns = [
  'owner',
  'components',
  'onPath',
  'current',
  'behind',
  'unknown',
  'offPath',
  'share',
] as const;
type ColumnId = (typeof columns)[number];

/** Each owner's components by how they stand to golden paths. */
export function AdoptionTable(props: {
  request: Request<AdoptionResponse>;
  page: number;
  onGoTo: (cursor: string | undefined, page: number) => void;
}) {
  const { request, page, onGoTo } = props;
  const { t } = useOwnershipTranslation();
  const { data, error } = request;
  return (
    <>
      <ProblemNotice
        request={request}
        onOutdatedLink={() => onGoTo(undefined, 1)}
      />
      {data?.totalItems === 0 && (
        <Pictured state="empty">
          <Text as="p">{t('goldenPaths.adoption.none')}</Text>
        </Pictured>
      )}
      {data && data.totals.components > 0 && (
        <Text as="p">
          {t('goldenPaths.adoption.summary', {
            count: data.totals.components,
            onPath: data.totals.onPath,
            eligible: data.totals.eligible,
          })}
        </Text>
      )}
      {data && data.totals.templateGone > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('goldenPaths.adoption.templateGone', {
            count: data.totals.templateGone,
          })}
        </Text>
      )}
      {data?.totalItems !== 0 && (data || !error) && (
        <>
          <DataTable
            label={t('goldenPaths.adoption.title')}
            columns={columns.map(id => ({
              id,
              label: t(`goldenPaths.adoption.column.${id}`),
            }))}
            request={request}
            items={data?.items}
            idOf={({ owner }) => owner?.ref ?? 'none'}
            renderCell={(row, column) => (
              <AdoptionCell column={column} row={row} />
            )}
          />
          <Pagination
            page={page}
            pageSize={ADOPTION_PAGE_SIZE}
            response={data}
            countLabel={count => t('audit.teams.results', { count })}
            updating={request.stale && request.loading}
            onGoTo={onGoTo}
          />
        </>
      )}
    </>
  );
}

function AdoptionCell(props: { column: ColumnId; row: OwnerAdoption }) {
  const { column, row } = props;
  const { owner, components, eligible, onPath } = row;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pageHref = usePageHref();
  const name = (owner && ownerName(owner)) ?? t('owner.none');
  switch (column) {
    case 'owner':
      return owner ? (
        <Link href={entityHref(owner.ref)}>{name}</Link>
      ) : (
        <Text as="span">{name}</Text>
      );
    case 'components':
      return pageHref ? (
        <Link
          href={pageHref('explore', [
            ['owner', owner?.ref ?? 'none'],
            ['lens', 'currency'],
          ])}
          aria-label={t('goldenPaths.adoption.explore', {
            count: components,
            owner: name,
          })}
        >
          {t('common.number', { value: components })}
        </Link>
      ) : (
        <Text as="span">{t('common.number', { value: components })}</Text>
      );
    case 'offPath':
      return <OffPathButton row={row} name={name} />;
    case 'share':
      return (
        <Text as="span">
          {eligible > 0
            ? t('common.percent', { value: onPath / eligible })
            : t('goldenPaths.adoption.nothingSuits')}
        </Text>
      );
    default:
      return (
        <Text as="span">{t('common.number', { value: row[column] })}</Text>
      );
  }
}
