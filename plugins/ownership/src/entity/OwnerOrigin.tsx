import { Link, Text } from '@backstage/ui';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** What says who the owner is, and so where that is changed. */
export function OwnerOrigin(props: {
  origin: NonNullable<OwnershipReport['ownerOrigin']>;
}) {
  const { by = 'none', descriptor, managedBy } = props.origin;
  const { t } = useOwnershipTranslation();
  // Nothing can be said of where to declare it.
  if (by === 'none' && !descriptor) {
    return null;
  }
  const words =
    descriptor || !managedBy
      ? t('entity.owner.origin.descriptor')
      : t('entity.owner.origin.descriptorFrom', { type: managedBy });
  return (
    <Text as="p" variant="body-small" color="secondary">
      {descriptor
        ? t(`entity.owner.origin.${by}`, {
            descriptor: (
              <Link key="descriptor" href={descriptor} variant="body-small">
                {words}
              </Link>
            ),
          })
        : t(`entity.owner.origin.${by}`, { descriptor: words })}
    </Text>
  );
}
