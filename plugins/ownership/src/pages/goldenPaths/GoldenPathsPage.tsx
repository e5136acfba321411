import { useApi } from '@backstage/frontend-plugin-api';
import { Container, SearchField, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { GoldenPathCard } from './GoldenPathCard';
import { GoldenPathsEmpty } from './GoldenPathsEmpty';
import { matchesPath } from './matchesPath';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      paddingBottom: 'var(--bui-space-8)',
    },
    search: { maxWidth: 360 },
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

/** Every golden path, and the way into the scaffolder's form for each. */
export function GoldenPathsPage() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const api = useApi(ownershipApiRef);
  const request = useRequest('golden-paths', signal =>
    api.listGoldenPaths({ signal }),
  );
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const setSearch = (text: string) =>
    setParams(text ? { search: text } : {}, { replace: true });
  const { data, error } = request;
  const found = data?.items.filter(path => matchesPath(path, search)) ?? [];

  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice request={request} />
        {!data && !error && (
          <>
            <div className={classes.cards} aria-busy>
              {[1, 2, 3].map(index => (
                <Skeleton key={index} width="100%" height={220} />
              ))}
            </div>
            <SlowHint />
          </>
        )}
        {data && data.items.length === 0 && <GoldenPathsEmpty />}
        {data && data.items.length > 0 && (
          <>
            <Text as="p">{t('goldenPaths.intro')}</Text>
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
            <ul className={classes.cards}>
              {found.map(path => (
                <li key={path.entityRef}>
                  <GoldenPathCard path={path} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Container>
    </Root>
  );
}
