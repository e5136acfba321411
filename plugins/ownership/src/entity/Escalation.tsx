import { Link, Text } from '@backstage/ui';
import type { EscalationPath } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** Whom to turn to when it burns. */
export function Escalation({ escalation }: { escalation: EscalationPath }) {
  const { t } = useOwnershipTranslation();
  const { title, url } = escalation;
  return (
    <Text as="p" variant="body-small">
      {t('entity.owner.escalation')}:{' '}
      {url ? (
        <Link href={url} variant="body-small">
          {title}
        </Link>
      ) : (
        title
      )}
    </Text>
  );
}
