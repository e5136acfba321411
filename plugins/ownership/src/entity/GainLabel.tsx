import { Text } from '@backstage/ui';
import type { NextAction } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** "44 → 47"; silent where no gain is known or it would not show. */
export function GainLabel({ action }: { action: NextAction }) {
  const { t } = useOwnershipTranslation();
  const { gain, newScore } = action;
  if (!gain || newScore === undefined) {
    return null;
  }
  const scores = { from: String(newScore - gain), to: String(newScore) };
  return (
    <Text
      as="span"
      variant="body-small"
      weight="bold"
      role="img"
      aria-label={t('entity.actions.gainLabel', scores)}
    >
      {t('entity.actions.gain', scores)}
    </Text>
  );
}
