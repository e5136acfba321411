import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { BandMark } from '../charts/BandMark';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-2)' },
  },
  { name: 'OwnershipBandLabel' },
);

/** The redundancy band as dots and word. */
export function BandLabel({ band }: { band: ReportSummary['band'] }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <span className={classes.root}>
      <BandMark band={band} />
      <Text as="span" variant="body-small">
        {t(`band.${band ?? 'unknown'}`)}
      </Text>
    </span>
  );
}
