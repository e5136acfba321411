import { makeStyles } from '@material-ui/core/styles';
import { SectionSkeleton } from '../components/SectionSkeleton';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Stack } from './Stack';

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
export function ReportSkeleton(props: {
  /** In a panel: one column, however wide the window. */
  narrow?: boolean;
}) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <div aria-busy aria-label={t('common.loading')} role="group">
      <div className={props.narrow ? undefined : classes.columns}>
        <Stack>
          <SectionSkeleton lines={9} />
          <SectionSkeleton lines={4} />
        </Stack>
        {!props.narrow && (
          <Stack>
            <SectionSkeleton lines={3} />
            <SectionSkeleton lines={5} />
          </Stack>
        )}
      </div>
      <SlowHint />
    </div>
  );
}
