import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { NextAction } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  { gain: { whiteSpace: 'nowrap' } },
  { name: 'OwnershipGainLabel' },
);

/** "44 → 47"; silent where no gain is known. */
export function GainLabel({ action }: { action: NextAction }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { gain, newScore } = action;
  if (gain === undefined || newScore === undefined) {
    return null;
  }
  if (gain === 0) {
    return (
      <Text as="span" variant="body-small" color="secondary">
        {t('entity.actions.noGainYet', { score: String(newScore) })}
      </Text>
    );
  }
  const scores = { from: String(newScore - gain), to: String(newScore) };
  return (
    <Text
      as="span"
      variant="body-small"
      weight="bold"
      className={classes.gain}
      role="img"
      aria-label={t('entity.actions.gainLabel', scores)}
    >
      {t('entity.actions.gain', scores)}
    </Text>
  );
}
