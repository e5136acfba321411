import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import { ReportFigure } from '../working/ReportFigure';
import { StateLabel } from './StateLabel';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      '@media (min-width: 768px)': { whiteSpace: 'nowrap' },
    },
  },
  { name: 'OwnershipScoreValue' },
);

/** The score with its state, and its coverage where that is not complete. */
export function ScoreValue(props: {
  report: ReportSummary;
  /** Instead of the plain number: what opens its working. */
  value: ReactNode;
}) {
  const { report, value } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { coverage, state } = report;
  return (
    <div className={classes.root}>
      {value}
      <StateLabel state={state} />
      {coverage < 1 && (
        <Text as="span" variant="body-small" color="secondary">
          <ReportFigure
            id="coverage"
            report={report}
            text={t('score.coverage', { share: coverage })}
          />
        </Text>
      )}
    </div>
  );
}
