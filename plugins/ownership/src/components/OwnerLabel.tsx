import { Link, Text } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { DeclaredOwner } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from './ownerName';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** The declared owner, a link where it leads somewhere, and what is wrong. */
export function OwnerLabel({ owner }: { owner: DeclaredOwner }) {
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const { ref, problem } = owner;
  const leadsNowhere = problem === 'dangling' || problem === 'placeholder';
  return (
    <div>
      {ref && !leadsNowhere ? (
        <Link href={entityHref(ref)} variant="body-medium">
          {ownerName(owner)}
        </Link>
      ) : (
        <Text as="span" variant="body-medium">
          {ownerName(owner) ?? t('owner.none')}
        </Text>
      )}
      {problem && (
        <Text as="div" variant="body-small" color="secondary">
          {t(`owner.${problem}`)}
        </Text>
      )}
    </div>
  );
}
