import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type { GoldenPathConsumer } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { DataTable } from '../components/DataTable';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ownerName } from '../components/ownerName';
import { Pagination } from '../components/Pagination';
import { PartProblem } from '../components/PartProblem';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { StateLabel } from '../components/StateLabel';
import { useComponentHref } from '../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { useListPlace } from '../filter/useListPlace';
import { GoldenPathCard } from '../pages/goldenPaths/GoldenPathCard';
import { ScoreButton } from '../working/ScoreButton';
import { Stack } from './Stack';

const columns = ['title', 'owner', 'state', 'score', 'version'] as const;
type ColumnId = (typeof columns)[number];

/** The backend sorts it by name, whatever is asked. */
const sortFields = { fields: ['title'], usual: 'title' } as const;

/** What came from a template, and how it stands there. */
export function TemplateTab(props: { entityRef: string; pageSize: number }) {
  const { entityRef, pageSize } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { place, goTo } = useListPlace(sortFields);
  const asked = { limit: pageSize, cursor: place.cursor };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listGoldenPathConsumers(entityRef, asked, { signal }),
  );
  const paths = useRequest('golden-paths', signal =>
    api.listGoldenPaths({}, { signal }),
  );
  const path = paths.data?.items.find(item => item.entityRef === entityRef);
  const { data, error } = request;
  const empty = data?.totalItems === 0 && !request.stale;
  return (
    <Stack>
      {path && <GoldenPathCard path={path} />}
      <PartProblem source="goldenPaths" request={paths} />
      <Section title={t('area.template.label')}>
        <ProblemNotice
          request={request}
          onOutdatedLink={() => goTo(undefined, 1)}
        />
        {empty && (
          <Text as="p">{t('goldenPaths.consumers', { count: 0 })}</Text>
        )}
        {!empty && (data || !error) && (
          <>
            <DataTable
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
              countLabel={count => t('goldenPaths.consumers', { count })}
              updating={request.stale && request.loading}
              onGoTo={goTo}
            />
          </>
        )}
      </Section>
      <NotForEvaluation />
    </Stack>
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
      return <Text as="span">{versionOf(props, t)}</Text>;
  }
}

/** A commit is a version, too, where a template names no other. */
function versionOf(consumer: GoldenPathConsumer, t: Translate): string {
  const { version, templateCommit } = consumer;
  return version ?? templateCommit?.slice(0, 10) ?? t('common.unknown');
}
