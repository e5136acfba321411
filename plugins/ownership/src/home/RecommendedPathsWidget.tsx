import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Pictured } from '../components/Pictured';
import { ProblemNotice } from '../components/ProblemNotice';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { GOLDEN_PATHS_PATH, usePageHref, useTemplateHref } from '../routes';
import { WidgetFrame } from './WidgetFrame';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li + li': { marginTop: 'var(--bui-space-3)' },
    },
  },
  { name: 'OwnershipRecommendedPathsWidget' },
);

const DEFAULT_LIMIT = 4;
/** The catalog's own way to put a template first. */
const RECOMMENDED = 'recommended';

/** Golden paths to start from, on the home page. */
export function RecommendedPathsWidget(props: { limit?: number }) {
  const { limit = DEFAULT_LIMIT } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const api = useApi(ownershipApiRef);
  const entityHref = useEntityRefLink();
  const templateHref = useTemplateHref();
  const pageHref = usePageHref();
  const request = useRequest('golden-paths', signal =>
    api.listGoldenPaths({}, { signal }),
  );
  const { data, error } = request;
  return (
    <WidgetFrame>
      <ProblemNotice request={request} />
      {!data && !error && (
        <>
          <Skeleton width="100%" height={120} />
          <SlowHint />
        </>
      )}
      {data && data.items.length === 0 && (
        <Pictured state="empty">
          <Text as="p">{t('goldenPaths.empty.title')}</Text>
        </Pictured>
      )}
      {data && (
        <ul className={classes.list}>
          {recommended(data.items, limit).map(path => {
            const { entityRef, title, description, namespace, name } = path;
            return (
              <li key={entityRef}>
                <Link
                  href={
                    templateHref
                      ? templateHref({ namespace, templateName: name })
                      : entityHref(entityRef)
                  }
                  weight="bold"
                >
                  {title}
                </Link>
                <Text as="p" variant="body-small" color="secondary">
                  {description ?? t('goldenPaths.noDescription')}
                </Text>
              </li>
            );
          })}
        </ul>
      )}
      {pageHref && (
        <Link href={pageHref(GOLDEN_PATHS_PATH)}>
          {t('entity.goldenPath.browse')}
        </Link>
      )}
    </WidgetFrame>
  );
}

/** Those tagged so first, then those that most came from. */
function recommended(
  paths: readonly GoldenPath[],
  limit: number,
): GoldenPath[] {
  const rank = ({ tags }: GoldenPath) => (tags.includes(RECOMMENDED) ? 0 : 1);
  return [...paths]
    .sort((a, b) => rank(a) - rank(b) || b.consumers - a.consumers)
    .slice(0, limit);
}
