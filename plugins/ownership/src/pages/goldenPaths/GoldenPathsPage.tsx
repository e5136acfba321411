import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, SearchField, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { teamsOf, useMe } from '../../api/useMe';
import { useCoverage } from '../../api/useCoverage';
import { useRequest } from '../../api/useRequest';
import { CoverageNotices } from '../../components/CoverageNotices';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { SlowHint } from '../../components/SlowHint';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { CurrencySection } from './CurrencySection';
import { GoldenPathCard } from './GoldenPathCard';
import { GoldenPathsEmpty } from './GoldenPathsEmpty';
import { matchesPath } from './matchesPath';
import { countBehind } from './pathRows';

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
  { name: 'OwnershipGoldenPathsPage' },
);

/** Every golden path, what came from it, and the way into the scaffolder. */
export function GoldenPathsPage() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const api = useApi(ownershipApiRef);
  const request = useRequest('golden-paths', signal =>
    api.listGoldenPaths({}, { signal }),
  );
  const coverage = useCoverage();
  // Only fills in a form: without it, the page is the same.
  const [team] = teamsOf(useMe().data);
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const setSearch = (text: string) =>
    setParams(text ? { search: text } : {}, { replace: true });
  const { data, error } = request;
  const found = useMemo(
    () => data?.items.filter(path => matchesPath(path, search)) ?? [],
    [data, search],
  );

  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice request={request} />
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
        {data && data.items.length === 0 && <GoldenPathsEmpty />}
        {data && data.items.length > 0 && (
          <>
            <div className={classes.head}>
              <div className={classes.words}>
                <Text as="h2" variant="title-small" weight="bold">
                  {headlineOf(data.items, t)}
                </Text>
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
                value={search}
                onChange={setSearch}
              />
              <div role="status">
                <Text as="p" variant="body-small" color="secondary">
                  {found.length > 0
                    ? t('goldenPaths.count', { count: found.length })
                    : t('goldenPaths.noMatch')}
                </Text>
              </div>
              {found.length === 0 && (
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => setSearch('')}
                >
                  {t('goldenPaths.all')}
                </Button>
              )}
            </div>
            <ul className={classes.cards}>
              {found.map(path => (
                <li key={path.entityRef}>
                  <GoldenPathCard path={path} team={team} />
                </li>
              ))}
            </ul>
            <CurrencySection paths={found} />
            <NotForEvaluation />
          </>
        )}
      </Container>
    </Root>
  );
}

function headlineOf(paths: readonly GoldenPath[], t: Translate): string {
  const { total, behind } = countBehind(paths);
  if (total === 0) {
    return t('goldenPaths.headline.none');
  }
  return behind > 0
    ? t('goldenPaths.headline.behind', { count: behind, total })
    : t('goldenPaths.headline.notBehind', { count: total });
}
