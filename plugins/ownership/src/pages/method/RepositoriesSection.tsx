import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Scan } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ScanNowButton } from '../../actions/ScanNowButton';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { ownerName } from '../../components/ownerName';
import { Pagination } from '../../components/Pagination';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { SourceWords } from '../../components/SourceWords';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const PAGE_SIZE = 20;
const MOST_NAMED = 3;

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none' },
    },
    text: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
    },
  },
  { name: 'OwnershipRepositoriesSection' },
);

/** What is read of each repository, when, and why where it is not. */
export function RepositoriesSection({ mayScan }: { mayScan: boolean }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [place, setPlace] = useState<{ cursor?: string; page: number }>({
    page: 1,
  });
  const asked = { limit: PAGE_SIZE, cursor: place.cursor };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listScans(asked, { signal }),
  );
  const { data } = request;
  return (
    <Section
      title={t('method.repositories.title')}
      intro={t('method.repositories.intro')}
    >
      <ProblemNotice request={request} />
      {!data && !request.error && <SlowSkeleton height={240} />}
      {data?.items.length === 0 && (
        <Text as="p">{t('method.repositories.none')}</Text>
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className={classes.list}>
            {data.items.map(scan => (
              <li key={scan.id} className={classes.item}>
                <div className={classes.text}>
                  <ScanText scan={scan} />
                </div>
                {mayScan && scan.entities.length > 0 && (
                  <ScanNowButton
                    entityRef={scan.entities[0]}
                    title={scan.location}
                    onDone={request.reload}
                  />
                )}
              </li>
            ))}
          </ul>
          <Pagination
            page={place.page}
            pageSize={PAGE_SIZE}
            response={data}
            countLabel={count => t('method.repositories.results', { count })}
            updating={request.stale && request.loading}
            onGoTo={(cursor, page) => setPlace({ cursor, page })}
          />
        </>
      )}
    </Section>
  );
}

function ScanText({ scan }: { scan: Scan }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const { location, status, message, scannedAt, entities } = scan;
  const named = entities.slice(0, MOST_NAMED);
  return (
    <>
      <Text as="div" variant="body-medium" weight="bold">
        {location}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {[
          scan.running ? t('method.repositories.running') : [],
          !scan.running && status !== 'ok' ? t(`source.${status}`) : [],
          scannedAt
            ? t('method.repositories.scannedAt', { date: new Date(scannedAt) })
            : [],
          scan.requestedAt ? t('method.repositories.requested') : [],
        ]
          .flat()
          .join(' · ')}
      </Text>
      {message && <SourceWords {...scan} />}
      {scan.notes?.map(note => (
        <Said key={note}>{note}</Said>
      ))}
      <div className={classes.links}>
        {named.map(entityRef => (
          <Link
            key={entityRef}
            href={componentHref(entityRef)}
            variant="body-small"
          >
            {ownerName({ ref: entityRef })}
          </Link>
        ))}
        {entities.length > named.length && (
          <Text as="span" variant="body-small" color="secondary">
            {t('coverage.andMore', { count: entities.length - named.length })}
          </Text>
        )}
      </div>
    </>
  );
}
