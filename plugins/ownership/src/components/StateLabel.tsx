import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipState } from '@stewardship/backstage-plugin-ownership-common';
import { StateMark } from '../charts/StateMark';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: { display: 'flex', alignItems: 'center', gap: 'var(--bui-space-1)' },
  },
  { name: 'OwnershipStateLabel' },
);

/** A state as shape and word. */
export function StateLabel({ state }: { state: OwnershipState }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <span className={classes.root}>
      <StateMark state={state} />
      <Text as="span" variant="body-small">
        {t(`state.${state}`)}
      </Text>
    </span>
  );
}
