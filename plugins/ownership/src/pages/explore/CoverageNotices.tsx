import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CoverageProblem,
  CoverageResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { Notice } from '../../components/Notice';
import { ownerName } from '../../components/ownerName';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { daysBetween } from '../../components/daysBetween';
import { STALE_DAYS } from '../../components/staleDays';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
    problems: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 'var(--bui-space-2) 0 0',
      padding: 0,
      listStyle: 'none',
    },
    summary: {
      cursor: 'pointer',
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
    },
  },
  { name: 'OwnershipCoverageNotices' },
);

/** What is not known, why, and the remedy. The rest of the page stays. */
export function CoverageNotices({ coverage }: { coverage?: CoverageResponse }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  if (!coverage) {
    return null;
  }
  const { git, catalog, components, problems, asOf } = coverage;
  const age = daysBetween(asOf, new Date());
  return (
    <div className={classes.root}>
      {components.waiting > 0 && (
        <Notice
          live
          title={t('coverage.firstRun', {
            done: String(components.total - components.waiting),
            total: String(components.total),
          })}
        >
          <Text as="p" variant="body-small">
            {t('coverage.firstRunAnswerable')}
          </Text>
        </Notice>
      )}
      {!git.available && (
        <Notice tone="attention" title={t('coverage.gitMissing')}>
          {git.remedy && <Text as="p">{git.remedy}</Text>}
        </Notice>
      )}
      {catalog.error && (
        <Notice
          tone="attention"
          title={
            catalog.lastReadAt
              ? t('coverage.catalogDownSince', {
                  date: new Date(catalog.lastReadAt),
                })
              : t('coverage.catalogDown')
          }
        >
          <Text as="p">{catalog.error}</Text>
          {catalog.lastReadAt && (
            <Text as="p">{t('coverage.catalogStays')}</Text>
          )}
        </Notice>
      )}
      {age >= STALE_DAYS && components.waiting === 0 && (
        <Notice
          tone="attention"
          title={t('coverage.staleDays', { count: age })}
        >
          <Text as="p">{t('coverage.staleHint')}</Text>
        </Notice>
      )}
      {problems.length > 0 && <SourceProblems problems={problems} />}
    </div>
  );
}

function SourceProblems({ problems }: { problems: CoverageProblem[] }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const affected = new Set(problems.flatMap(({ components }) => components));
  return (
    <Notice
      tone="attention"
      title={
        <details>
          <summary className={classes.summary}>
            {t('coverage.sources', { count: affected.size })}
          </summary>
          <ul className={classes.problems}>
            {problems.map((problem, index) => (
              <li key={index}>
                <SourceProblem problem={problem} />
              </li>
            ))}
          </ul>
        </details>
      }
    />
  );
}

const NAMED = 5;

function SourceProblem({ problem }: { problem: CoverageProblem }) {
  const { t } = useOwnershipTranslation();
  const { components } = problem;
  const named = components.slice(0, NAMED).map(ref => ownerName({ ref }));
  const rest = components.length - named.length;
  return (
    <>
      <Text as="div" variant="body-small" weight="bold">
        {t(`source.${problem.status}`)}
        {problem.location && ` · ${problem.location}`}
      </Text>
      <Text as="div" variant="body-small">
        {problem.message} {problem.remedy}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {t('coverage.affects')}: {named.join(', ')}
        {rest > 0 && ` ${t('coverage.andMore', { count: rest })}`}
      </Text>
    </>
  );
}
