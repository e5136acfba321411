import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { attention } from '../charts/palette';
import { ReportFigure } from '../working/ReportFigure';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
      whiteSpace: 'nowrap',
      fontSize: 'var(--bui-font-size-2)',
      padding: 'var(--bui-space-1) var(--bui-space-2)',
      borderRadius: 'var(--bui-radius-2)',
      color: attention.text,
      background: attention.fill,
      '& svg': { flexShrink: 0, color: attention.icon },
      '& button': { color: 'inherit', whiteSpace: 'nowrap' },
    },
  },
  { name: 'OwnershipWarningLabel' },
);

/**
 * The warning as icon and words that open its working, with what makes it
 * critical. Nothing where there is none.
 */
export function WarningLabel(props: {
  report: Pick<ReportSummary, 'entityRef' | 'title' | 'warning'>;
}) {
  const { report } = props;
  const { warning } = report;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  if (!warning) {
    return null;
  }
  const because = warning.criticalBecause;
  return (
    <div>
      <span className={classes.root}>
        <RiErrorWarningLine size={16} aria-hidden />
        <ReportFigure id="warning" report={report} text={t('warning.title')} />
      </span>
      {warning.severity === 'critical' && (
        <Text as="div" variant="body-small">
          {because === 'tier' && t('warning.tier')}
          {because === 'knower-left' && t('warning.knowerLeft')}
          {!because && t('warning.critical')}
        </Text>
      )}
    </div>
  );
}
