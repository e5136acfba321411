import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Container, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { problemOf } from '../../api/problemOf';
import { useCoverage } from '../../api/useCoverage';
import { useGoldenPath } from '../../api/useGoldenPath';
import { teamsOf, useMe } from '../../api/useMe';
import { CoverageNotices } from '../../components/CoverageNotices';
import { Facts } from '../../components/Facts';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Notice } from '../../components/Notice';
import { ownerName } from '../../components/ownerName';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { Stack } from '../../entity/Stack';
import { GOLDEN_PATHS_PATH, usePageHref } from '../../routes';
import { BringLink } from './BringLink';
import { ConsumerFilterBar } from './ConsumerFilterBar';
import { ConsumersSection } from './ConsumersSection';
import { eligibleText } from './eligibleText';
import { PathRepository } from './PathRepository';
import { PathSkeletonContent } from './PathSkeleton';
import { PathTags } from './PathTags';
import { StartLink } from './StartLink';
import { useConsumerFilter } from './useConsumerFilter';
import { VersionsBar } from './VersionsBar';

// The words are there before the picture is.
const CurrencySection = lazy(async () => ({
  default: (await import('./CurrencySection')).CurrencySection,
}));

const PAGE_SIZE = 20;

const useStyles = makeStyles(
  {
    root: { paddingBottom: 'var(--bui-space-8)' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      overflowWrap: 'anywhere',
    },
    panes: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 1024px)': {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      },
    },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
    repository: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipPathPage' },
);

/** All about one golden path, at an address of its own. */
export default function PathPage() {
  const classes = useStyles();
  const { namespace = '', name = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind: 'template', namespace, name });
  return (
    <Root main>
      <Container className={classes.root}>
        {/* Another path starts afresh. */}
        <PathContent key={entityRef} entityRef={entityRef} />
      </Container>
    </Root>
  );
}

function PathContent({ entityRef }: { entityRef: string }) {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const request = useGoldenPath(entityRef);
  const coverage = useCoverage();
  const { data, error } = request;
  const gone = error && problemOf(error) === 'not-found';
  return (
    <Stack>
      {pageHref && (
        <nav aria-label={t('explore.map.where')}>
          <Link href={pageHref(GOLDEN_PATHS_PATH)} variant="body-small">
            {t('goldenPaths.detail.back')}
          </Link>
        </nav>
      )}
      {gone ? (
        <Notice live state="empty" title={t('goldenPaths.detail.gone')}>
          <Text as="p">
            {t('goldenPaths.detail.goneMeaning', { entityRef })}
          </Text>
        </Notice>
      ) : (
        <ProblemNotice request={request} />
      )}
      {!data && !error && <PathSkeletonContent />}
      {data && !gone && (
        <>
          <Head path={data} />
          <CoverageNotices coverage={coverage.data} />
          <PartProblem source="coverage" request={coverage} />
          <PathSections path={data} />
          <NotForEvaluation />
        </>
      )}
    </Stack>
  );
}

function Head({ path }: { path: GoldenPath }) {
  const { title, type, version } = path;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <div className={classes.head}>
      <div>
        <Text as="h2" variant="title-small" weight="bold">
          {title}
        </Text>
        <Text as="p" color="secondary">
          {[type, version && t('goldenPaths.version', { version })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <div>
        <CopyLinkButton />
      </div>
    </div>
  );
}

function PathSections({ path }: { path: GoldenPath }) {
  const { entityRef, title, description, owner, tags, version } = path;
  const { consumers } = path;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  // Only fills in a form: without it, the page is the same.
  const [team] = teamsOf(useMe().data);
  const { filter, setFilter } = useConsumerFilter();
  return (
    <>
      <div className={classes.panes}>
        <Section title={t('goldenPaths.detail.purpose')}>
          <Text as="p">{description ?? t('goldenPaths.noDescription')}</Text>
          <PathTags tags={tags} />
          <Facts
            facts={[
              {
                name: t('goldenPaths.ownedBy'),
                value: owner ? (
                  <Link href={entityHref(owner.ref)} variant="body-small">
                    {ownerName(owner)}
                  </Link>
                ) : (
                  t('goldenPaths.noOwner')
                ),
              },
              {
                name: t('goldenPaths.detail.template'),
                value: (
                  <Link href={entityHref(entityRef)} variant="body-small">
                    {title}
                  </Link>
                ),
              },
              {
                name: t('goldenPaths.eligible'),
                value: eligibleText(path, t),
              },
              {
                name: t('goldenPaths.detail.runs'),
                value: path.runs && (
                  <RunsText runs={path.runs} living={consumers} />
                ),
              },
            ]}
          />
          <div className={classes.links}>
            <StartLink path={path} team={team} />
            <BringLink path={path} />
          </div>
        </Section>
        <Section title={t('goldenPaths.repository')}>
          <div className={classes.repository}>
            <PathRepository path={path} />
          </div>
        </Section>
      </div>
      {consumers > 0 && (
        <>
          <Section title={t('goldenPaths.detail.versions')}>
            <VersionsBar path={path} />
            {!version && (
              <Text as="p" variant="body-small" color="secondary">
                {t('goldenPaths.noVersion')}
              </Text>
            )}
          </Section>
          <Suspense fallback={<SlowSkeleton height={360} />}>
            <CurrencySection paths={[path]} alone />
          </Suspense>
        </>
      )}
      <ConsumersSection
        entityRef={entityRef}
        pageSize={PAGE_SIZE}
        filter={filter}
        onClear={() => setFilter({})}
      >
        {consumers > 0 && (
          <ConsumerFilterBar path={path} filter={filter} onChange={setFilter} />
        )}
      </ConsumersSection>
    </>
  );
}

/** Runs of the template, which are not what lives of them. */
function RunsText(props: {
  runs: NonNullable<GoldenPath['runs']>;
  living: number;
}) {
  const { finished, failed, since } = props.runs;
  const { t } = useOwnershipTranslation();
  return (
    <>
      {t('goldenPaths.detail.runsSince', {
        count: finished,
        failed,
        living: props.living,
        date: new Date(since),
      })}
    </>
  );
}
