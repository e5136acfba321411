import { Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ownershipStates,
  type CoverageResponse,
  type FacetsResponse,
  type ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useFilteredHref } from '../../filter/useFilteredHref';
import { Figure } from '../../working/Figure';

const useStyles = makeStyles(
  {
    parts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 var(--bui-space-2)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      // Too close to each other for less.
      '& > li > *': {
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: 24,
      },
      // As its neighbours, which are links.
      '& button': { color: 'var(--bui-fg-secondary)' },
      '& > li + li::before': {
        content: '"·"',
        marginRight: 'var(--bui-space-2)',
        color: 'var(--bui-fg-secondary)',
      },
    },
  },
  { name: 'OwnershipExploreHeadline' },
);

/**
 * The answer in one sentence, computed from what the filters leave. Each number
 * leads to what it counts, or opens how it comes about.
 */
export function ExploreHeadline(props: {
  facets?: FacetsResponse;
  /** Only where nothing is filtered: it speaks of the whole estate. */
  coverage?: CoverageResponse;
  filter: ReportFilter;
}) {
  const { facets, coverage, filter } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const exploreHref = useFilteredHref('explore');
  if (!facets) {
    return <Skeleton width="min(480px, 90%)" height={28} />;
  }
  const { warnings, totalItems, states } = facets;
  if (totalItems === 0) {
    return null;
  }
  const counts = ownershipStates
    .map(state => ({
      state,
      count: states.find(entry => entry.state === state)?.count ?? 0,
    }))
    .filter(({ count }) => count > 0);
  return (
    <div role="status">
      <Text as="h2" variant="title-small" weight="bold">
        {warnings > 0 ? (
          <Link
            href={exploreHref({ ...filter, warning: true })}
            variant="title-small"
            weight="bold"
          >
            {t('explore.headline.warnings', { count: warnings })}
          </Link>
        ) : (
          t('explore.headline.noWarnings', { count: totalItems })
        )}
      </Text>
      <ul className={classes.parts}>
        {counts.map(({ state, count }) => (
          <li key={state}>
            <Link
              href={exploreHref({ ...filter, states: [state] })}
              variant="body-medium"
              color="secondary"
            >
              {t(`explore.headline.states.${state}`, { count })}
            </Link>
          </li>
        ))}
        {coverage && coverage.components.total > 0 && (
          <li>
            <Figure
              working={{ of: 'coverage', coverage }}
              text={t('explore.headline.scored', {
                scored: coverage.components.scored,
                total: coverage.components.total,
              })}
            />
          </li>
        )}
      </ul>
    </div>
  );
}
