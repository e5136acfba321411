import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { CoverageResponse } from '@stewardship/backstage-plugin-ownership-common';
import { daysBetween } from './daysBetween';
import { Notice } from './Notice';
import { STALE_DAYS } from './staleDays';
import { useOwnershipTranslation } from './useOwnershipTranslation';
import { ProblemChip } from './ProblemChip';
import { Said } from './Said';
import { SourceProblem } from './SourceProblem';
import { SourceWords } from './SourceWords';

const useStyles = makeStyles(
  {
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-2)',
      '&:empty': { display: 'none' },
    },
    problems: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipCoverageNotices' },
);

/** What is not known yet or cannot be, why, and the remedy. */
export function CoverageNotices({ coverage }: { coverage?: CoverageResponse }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  if (!coverage) {
    return null;
  }
  const { git, catalog, components, problems, asOf } = coverage;
  const { total, waiting } = components;
  const affected = problems.reduce((sum, problem) => sum + problem.count, 0);
  const age = waiting > 0 ? 0 : daysBetween(asOf, new Date());
  return (
    <>
      {waiting > 0 && (
        <Notice
          live
          state="first-run"
          title={t('coverage.firstRun', { done: total - waiting, total })}
        >
          <Text as="p" variant="body-small">
            {t('coverage.firstRunAnswerable')}
          </Text>
        </Notice>
      )}
      <div className={classes.chips}>
        {!git.available && (
          <ProblemChip title={t('coverage.gitMissing')}>
            <SourceWords status="git-missing" remedy={git.remedy} />
          </ProblemChip>
        )}
        {catalog.error && (
          <ProblemChip
            title={
              catalog.lastReadAt
                ? t('coverage.catalogDownSince', {
                    date: new Date(catalog.lastReadAt),
                  })
                : t('coverage.catalogDown')
            }
          >
            <Said>{catalog.error}</Said>
            {catalog.lastReadAt && (
              <Text as="p">{t('coverage.catalogStays')}</Text>
            )}
          </ProblemChip>
        )}
        {problems.length > 0 && (
          <ProblemChip title={t('coverage.sources', { count: affected })}>
            <ul className={classes.problems}>
              {problems.map((problem, index) => (
                <li key={index}>
                  <SourceProblem problem={problem} />
                </li>
              ))}
            </ul>
          </ProblemChip>
        )}
        {age >= STALE_DAYS && (
          <ProblemChip
            state="stale"
            title={t('coverage.staleDays', { count: age })}
          >
            <Text as="p">{t('coverage.staleHint')}</Text>
          </ProblemChip>
        )}
      </div>
    </>
  );
}
