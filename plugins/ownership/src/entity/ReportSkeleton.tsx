import { Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      '@media (min-width: 1024px)': {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      },
    },
  },
  { name: 'OwnershipReportSkeleton' },
);

/** The shape of a report that is on its way. */
export function ReportSkeleton() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <div aria-busy aria-label={t('common.loading')} role="group">
      <div className={classes.columns}>
        <Skeleton width="100%" height={420} />
        <Skeleton width="100%" height={420} />
      </div>
      <SlowHint />
    </div>
  );
}
