import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiAlarmWarningLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import type { FindingSeverity } from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-1)' },
  },
  { name: 'OwnershipSeverityLabel' },
);

const icons = {
  critical: RiAlarmWarningLine,
  warning: RiErrorWarningLine,
  notice: RiInformationLine,
} as const;

/** A severity as shape and word; colour adds nothing to it. */
export function SeverityLabel(props: {
  severity: FindingSeverity;
  /** Instead of the plain word: what opens its working. */
  children?: ReactNode;
}) {
  const { severity, children } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const Icon = icons[severity];
  return (
    <span className={classes.root}>
      <Icon size={16} aria-hidden />
      <Text as="span" variant="body-small">
        {children ?? t(`finding.severity.${severity}`)}
      </Text>
    </span>
  );
}
