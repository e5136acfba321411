import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OffPath } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { Pagination } from '../../components/Pagination';
import { Pictured } from '../../components/Pictured';
import { PlainTable } from '../../components/PlainTable';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useNarrow } from '../../components/useNarrow';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useGoldenPathHref } from '../../routes';
import { NameWithOwner } from '../../components/NameWithOwner';
import { SuitedReasons } from './SuitedReasons';
import { useBringHref } from './useBringHref';

const PAGE_SIZE = 10;

const useStyles = makeStyles(
  {
    // Links below each other, each with room to be hit.
    names: {
      '& > *': { display: 'block', width: 'fit-content', minHeight: 24 },
    },
    words: { minWidth: 130 },
    // Narrow, the path and the way there stand below the name, in reach.
    below: { paddingTop: 'var(--bui-space-1)' },
  },
  { name: 'OwnershipOffPathList' },
);

/** Components on no path, each with the one that suits it and the way there. */
export function OffPathList(props: {
  /** `none` for what has no owner; everybody's where it is missing. */
  owner?: string;
}) {
  const { owner } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [place, setPlace] = useState<{ cursor?: string; page: number }>({
    page: 1,
  });
  const asked = {
    owners: owner === undefined ? undefined : [owner],
    limit: PAGE_SIZE,
    cursor: place.cursor,
  };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listOffPath(asked, { signal }),
  );
  const bringHref = useBringHref();
  const narrow = useNarrow();
  const { data, error } = request;
  return (
    <div>
      <ProblemNotice
        request={request}
        onOutdatedLink={() => setPlace({ page: 1 })}
      />
      {!data && !error && <SlowSkeleton height={200} />}
      {data?.totalItems === 0 && (
        <Pictured state="no-findings">
          <Text as="p">{t('goldenPaths.offPath.none')}</Text>
        </Pictured>
      )}
      {data && data.items.length > 0 && (
        <PlainTable label={t('goldenPaths.offPath.title')}>
          <thead>
            <tr>
              <th scope="col">{t('area.template.title')}</th>
              {!narrow && (
                <>
                  <th scope="col">{t('goldenPaths.offPath.suits')}</th>
                  <th scope="col">{t('goldenPaths.offPath.next')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {data.items.map(component => (
              <OffPathRow
                key={component.entityRef}
                component={component}
                {...{ bringHref, narrow }}
              />
            ))}
          </tbody>
        </PlainTable>
      )}
      {data && data.totalItems > 0 && (
        <Pagination
          page={place.page}
          pageSize={PAGE_SIZE}
          response={data}
          countLabel={count => t('explore.table.results', { count })}
          updating={request.stale && request.loading}
          onGoTo={(cursor, page) => setPlace({ cursor, page })}
        />
      )}
    </div>
  );
}

function OffPathRow(props: {
  component: OffPath;
  bringHref: ReturnType<typeof useBringHref>;
  narrow: boolean;
}) {
  const { component, bringHref, narrow } = props;
  const { suited, goneTemplateRef } = component;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <tr>
      <th scope="row">
        <div className={classes.names}>
          <NameWithOwner component={component} variant="body-small" />
          {goneTemplateRef && (
            <Text as="span" variant="body-small" color="secondary">
              {t('goldenPaths.offPath.gone', { template: goneTemplateRef })}
            </Text>
          )}
        </div>
        {narrow && (
          <div className={`${classes.names} ${classes.below}`}>
            {suited && (
              <Text as="span" variant="body-small" color="secondary">
                {t('goldenPaths.offPath.suits')}
              </Text>
            )}
            <SuitedWords component={component} />
            {suited && bringHref && (
              <BringOnto {...{ component, suited, bringHref }} />
            )}
          </div>
        )}
      </th>
      {!narrow && (
        <>
          <td className={classes.words}>
            <SuitedWords component={component} />
          </td>
          <td className={classes.words}>
            {suited && bringHref ? (
              <BringOnto {...{ component, suited, bringHref }} />
            ) : (
              '–'
            )}
          </td>
        </>
      )}
    </tr>
  );
}

/** The path that suits, and why. */
function SuitedWords({ component }: { component: OffPath }) {
  const { suited, type } = component;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pathHref = useGoldenPathHref();
  if (!suited) {
    return (
      <Text as="span" variant="body-small" color="secondary">
        {t('goldenPaths.offPath.nothingSuits')}
      </Text>
    );
  }
  return (
    <>
      <Link
        href={
          pathHref?.(parseEntityRef(suited.templateRef)) ??
          entityHref(suited.templateRef)
        }
        variant="body-small"
      >
        {suited.title}
      </Link>
      <Text as="div" variant="body-small" color="secondary">
        <SuitedReasons reasons={suited.reasons} type={type} />
      </Text>
    </>
  );
}

function BringOnto(props: {
  component: OffPath;
  suited: NonNullable<OffPath['suited']>;
  bringHref: NonNullable<ReturnType<typeof useBringHref>>;
}) {
  const { component, suited, bringHref } = props;
  const { t } = useOwnershipTranslation();
  return (
    <Link
      href={bringHref({
        component: component.entityRef,
        path: suited.templateRef,
      })}
      variant="body-small"
      aria-label={t('goldenPaths.offPath.bringLabel', {
        component: component.title,
        path: suited.title,
      })}
    >
      {t('goldenPaths.offPath.bring')}
    </Link>
  );
}
