import { Button } from '@backstage/ui';
import type { IdentitySuggestion } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { IdentityLine } from './IdentityLine';
import { useLinkIdentity } from './useLinkIdentity';

/** An address of nobody that looks like one's own: one press, and it is. */
export function SuggestionRow(props: {
  suggestion: IdentitySuggestion;
  onChange: () => void;
  onGone: () => void;
}) {
  const { suggestion, onChange, onGone } = props;
  const { id, address, because } = suggestion;
  const { t } = useOwnershipTranslation();
  const link = useLinkIdentity({
    request: () => ({ suggestion: id }),
    onChange,
    onDone: onGone,
  });
  return (
    <IdentityLine
      address={address}
      error={link.error}
      words={t(`method.identities.because.${because}`)}
    >
      <Button
        size="small"
        variant="secondary"
        isPending={link.pending}
        onPress={link.start}
        aria-label={t('method.identities.mineLabel', { address })}
      >
        {t('method.identities.mine')}
      </Button>
    </IdentityLine>
  );
}
