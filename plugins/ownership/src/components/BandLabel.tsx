import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { BandMark } from '../charts/BandMark';
import type { ReactNode } from 'react';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-2)' },
  },
  { name: 'OwnershipBandLabel' },
);

/** The redundancy band as dots and word. */
export function BandLabel(props: {
  band: ReportSummary['band'];
  /** Instead of the plain word: what opens its working. */
  children?: ReactNode;
}) {
  const { band, children } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <span className={classes.root}>
      <BandMark band={band} />
      <Text as="span" variant="body-small">
        {children || t(`band.${band ?? 'unknown'}`)}
      </Text>
    </span>
  );
}
