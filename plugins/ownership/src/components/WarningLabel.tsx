import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiErrorWarningLine } from '@remixicon/react';
import type { OwnershipWarning } from '@stewardship/backstage-plugin-ownership-common';
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
      color: 'var(--bui-warning-fg-subdued)',
      background: 'var(--bui-warning-bg-subdued)',
      '& svg': { flexShrink: 0 },
    },
  },
  { name: 'OwnershipWarningLabel' },
);

/** The warning as icon and words, with what makes it critical. */
export function WarningLabel({ warning }: { warning: OwnershipWarning }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const because = warning.criticalBecause;
  return (
    <div>
      <span className={classes.root}>
        <RiErrorWarningLine size={16} aria-hidden />
        {t('warning.title')}
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
