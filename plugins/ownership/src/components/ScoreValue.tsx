import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { StateLabel } from './StateLabel';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      '@media (min-width: 768px)': { whiteSpace: 'nowrap' },
    },
  },
  { name: 'OwnershipScoreValue' },
);

/** The score with its state, and its coverage where that is not complete. */
export function ScoreValue({ report }: { report: ReportSummary }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { score, coverage, state } = report;
  return (
    <div className={classes.root}>
      <Text as="span" variant="body-medium" weight="bold">
        {score === undefined ? t('score.none') : score}
      </Text>
      <StateLabel state={state} />
      {coverage < 1 && (
        <Text as="span" variant="body-small" color="secondary">
          {t('score.coverage', { share: coverage })}
        </Text>
      )}
    </div>
  );
}
