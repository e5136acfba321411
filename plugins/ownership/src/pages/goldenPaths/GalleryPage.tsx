import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, SearchField, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Adoption } from '@stewardship/backstage-plugin-ownership-common';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { teamsOf, useMe } from '../../api/useMe';
import { useCoverage } from '../../api/useCoverage';
import { useRequest } from '../../api/useRequest';
import { CoverageNotices } from '../../components/CoverageNotices';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Pagination } from '../../components/Pagination';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { SlowHint } from '../../components/SlowHint';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { useDebouncedText } from '../../filter/useDebouncedText';
import { useListPlace, withoutPlace } from '../../filter/useListPlace';
import { ADOPTION_PAGE_SIZE } from './adoptionPage';
import { GoldenPathCard } from './GoldenPathCard';
import { GoldenPathsEmpty } from './GoldenPathsEmpty';

// The cards are there before what is below them.
const CurrencySection = lazy(async () => ({
  default: (await import('./CurrencySection')).CurrencySection,
}));
const AdoptionSections = lazy(() => import('./AdoptionSections'));

/** Rows of cards, however wide the window is. */
const PAGE_SIZE = 12;

/** The backend sorts them by reference, whatever is asked. */
const sortFields = { fields: ['title'], usual: 'title' } as const;

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      paddingBottom: 'var(--bui-space-8)',
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
    words: { flex: '1 1 280px', minWidth: 0 },
    search: { flex: '1 1 220px', maxWidth: 360, minWidth: 0 },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
      gap: 'var(--bui-space-4)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipGalleryPage' },
);

/** Every golden path, what came from it, and the way into the scaffolder. */
export function GalleryPage() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const api = useApi(ownershipApiRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const { place, goTo } = useListPlace(sortFields);
  const asked = {
    search: search || undefined,
    limit: PAGE_SIZE,
    cursor: place.cursor,
  };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listGoldenPaths(asked, { signal }),
  );
  const setSearch = (text: string) =>
    setParams(
      previous => {
        const written = withoutPlace(previous);
        written.delete('search');
        if (text) {
          written.set('search', text);
        }
        return written;
      },
      { replace: true },
    );
  const [typed, setTyped] = useDebouncedText(search, setSearch);
  const [adoptionPlace, setAdoptionPlace] = useState<{
    cursor?: string;
    page: number;
  }>({ page: 1 });
  const askedAdoption = {
    limit: ADOPTION_PAGE_SIZE,
    cursor: adoptionPlace.cursor,
  };
  const adoption = useRequest(JSON.stringify(askedAdoption), signal =>
    api.listAdoption(askedAdoption, { signal }),
  );
  const coverage = useCoverage();
  // Only fills in a form: without it, the page is the same.
  const [team] = teamsOf(useMe().data);
  const { data, error } = request;
  const total = data?.totalItems;
  const settled = !request.stale && !error;
  const updating = request.stale && request.loading;
  const none = total === 0 && !search && settled;

  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice request={request} onOutdatedLink={() => setSearch('')} />
        {!data && !error && (
          <>
            <Skeleton width="min(420px, 90%)" height={28} />
            <div className={classes.cards} aria-busy>
              {[1, 2, 3].map(index => (
                <Skeleton key={index} width="100%" height={340} />
              ))}
            </div>
            <SlowHint />
          </>
        )}
        {none && <GoldenPathsEmpty />}
        {data && !none && (
          <>
            <div className={classes.head}>
              <div className={classes.words}>
                {!adoption.data && !adoption.error && (
                  <Skeleton width="min(420px, 90%)" height={28} />
                )}
                {adoption.data && (
                  <Text as="h2" variant="title-small" weight="bold">
                    {headlineOf(adoption.data.totals, t)}
                  </Text>
                )}
                <Text as="p" color="secondary">
                  {t('goldenPaths.intro')}
                </Text>
              </div>
              <div>
                <CopyLinkButton />
              </div>
            </div>
            <CoverageNotices coverage={coverage.data} />
            <PartProblem source="coverage" request={coverage} />
            <div className={classes.row}>
              <SearchField
                className={classes.search}
                size="small"
                aria-label={t('goldenPaths.search')}
                placeholder={t('goldenPaths.searchPlaceholder')}
                value={typed}
                onChange={setTyped}
              />
              <div role="status">
                <Text as="p" variant="body-small" color="secondary">
                  {countOf(data.totalItems, updating, t)}
                </Text>
              </div>
              {total === 0 && (
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => setSearch('')}
                >
                  {t('goldenPaths.all')}
                </Button>
              )}
            </div>
            <ul className={classes.cards} aria-busy={updating}>
              {data.items.map(path => (
                <li key={path.entityRef}>
                  <GoldenPathCard path={path} team={team} />
                </li>
              ))}
            </ul>
            {data.totalItems > PAGE_SIZE && (
              <Pagination
                page={place.page}
                pageSize={PAGE_SIZE}
                response={data}
                countLabel={count => t('goldenPaths.count', { count })}
                updating={updating}
                onGoTo={goTo}
              />
            )}
            <Suspense fallback={<SlowSkeleton height={360} />}>
              <CurrencySection
                paths={data.items}
                partial={data.totalItems > data.items.length}
              />
            </Suspense>
            <Suspense fallback={<SlowSkeleton height={240} />}>
              <AdoptionSections
                request={adoption}
                page={adoptionPlace.page}
                onGoTo={(cursor, page) => setAdoptionPlace({ cursor, page })}
              />
            </Suspense>
            <NotForEvaluation />
          </>
        )}
      </Container>
    </Root>
  );
}

function countOf(count: number, updating: boolean, t: Translate): string {
  if (updating) {
    return t('explore.table.updating');
  }
  return count > 0
    ? t('goldenPaths.count', { count })
    : t('goldenPaths.noMatch');
}

function headlineOf({ onPath, behind }: Adoption, t: Translate): string {
  if (onPath === 0) {
    return t('goldenPaths.headline.none');
  }
  return behind > 0
    ? t('goldenPaths.headline.behind', { count: behind, total: onPath })
    : t('goldenPaths.headline.notBehind', { count: onPath });
}
