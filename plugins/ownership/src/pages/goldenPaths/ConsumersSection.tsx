import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { GoldenPathConsumer } from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { DataTable } from '../../components/DataTable';
import { ownerName } from '../../components/ownerName';
import { Pagination } from '../../components/Pagination';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { StateLabel } from '../../components/StateLabel';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useListPlace } from '../../filter/useListPlace';
import { ScoreButton } from '../../working/ScoreButton';
import { behindText } from './behindText';
import type { ConsumerFilter } from './useConsumerFilter';

const useStyles = makeStyles(
  {
    // Narrow, the table scrolls rather than this breaks into a tower of words.
    table: { '& td:last-child': { minWidth: 180 } },
  },
  { name: 'OwnershipConsumersSection' },
);

const columns = ['title', 'owner', 'state', 'score', 'version'] as const;
type ColumnId = (typeof columns)[number];

/** The backend sorts it by name, whatever is asked. */
const sortFields = { fields: ['title'], usual: 'title' } as const;

/** What came from a template, page by page, and how it stands there. */
export function ConsumersSection(props: {
  entityRef: string;
  pageSize: number;
  filter?: ConsumerFilter;
  /** Takes the filter away. */
  onClear?: () => void;
  /** What narrows the list down. */
  children?: ReactNode;
}) {
  const { entityRef, pageSize, filter = {}, onClear, children } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { place, goTo } = useListPlace(sortFields);
  const asked = { ...filter, limit: pageSize, cursor: place.cursor };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listGoldenPathConsumers(entityRef, asked, { signal }),
  );
  const { data, error } = request;
  const filtered = Object.values(filter).some(value => value !== undefined);
  const empty = data?.totalItems === 0 && !request.stale;
  return (
    <Section title={t('area.template.label')}>
      {children}
      <ProblemNotice
        request={request}
        onOutdatedLink={() => {
          onClear?.();
          goTo(undefined, 1);
        }}
      />
      {empty && (
        <div role="status">
          <Text as="p">
            {filtered
              ? t('goldenPaths.detail.noMatch')
              : t('goldenPaths.consumers', { count: 0 })}
          </Text>
        </div>
      )}
      {empty && filtered && (
        <div>
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
      {!empty && (data || !error) && (
        <>
          <DataTable
            className={classes.table}
            label={t('area.template.label')}
            columns={columns.map(id => ({
              id,
              label: t(`area.template.${id}`),
            }))}
            request={request}
            items={data?.items}
            idOf={consumer => consumer.entityRef}
            renderCell={(consumer, column) => (
              <ConsumerCell column={column} {...consumer} />
            )}
          />
          <Pagination
            page={place.page}
            pageSize={pageSize}
            response={data}
            countLabel={count =>
              filtered
                ? t('explore.table.results', { count })
                : t('goldenPaths.consumers', { count })
            }
            updating={request.stale && request.loading}
            onGoTo={goTo}
          />
        </>
      )}
    </Section>
  );
}

function ConsumerCell(props: GoldenPathConsumer & { column: ColumnId }) {
  const { column, entityRef, title, owner, state, score } = props;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const componentHref = useComponentHref();
  switch (column) {
    case 'title':
      return <Link href={componentHref(entityRef)}>{title}</Link>;
    case 'owner':
      return owner ? (
        <Link href={entityHref(owner.ref)}>{ownerName(owner)}</Link>
      ) : (
        <Text as="span">{t('owner.none')}</Text>
      );
    case 'state':
      return <StateLabel state={state} />;
    case 'score':
      return <ScoreButton report={{ entityRef, title, score }} />;
    default:
      return <VersionCell {...props} />;
  }
}

function VersionCell(props: GoldenPathConsumer) {
  const { version, templateCommit, currency, renamedFrom } = props;
  const { t } = useOwnershipTranslation();
  const old = renamedFrom && (ownerName({ ref: renamedFrom }) ?? renamedFrom);
  return (
    <>
      <Text as="div">
        {/* A commit is a version, too, where a template names no other. */}
        {version ?? templateCommit?.slice(0, 10) ?? t('common.unknown')}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {[t(`goldenPaths.currency.${currency}`), behindText(props, t)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {old && (
        <Text as="div" variant="body-small" color="secondary">
          {t('area.template.renamed', { old })}
        </Text>
      )}
    </>
  );
}
