import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { ownerName } from './ownerName';
import { useComponentHref } from './useComponentHref';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** The name of a component above that of its owner, each a link. */
export function NameWithOwner(props: {
  component: {
    entityRef: string;
    title: string;
    owner?: { ref: string; title?: string };
  };
  variant?: 'body-small';
}) {
  const { component, variant } = props;
  const { entityRef, title, owner } = component;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const componentHref = useComponentHref();
  return (
    <>
      <Link href={componentHref(entityRef)} variant={variant}>
        {title}
      </Link>
      {owner ? (
        <Link
          href={entityHref(owner.ref)}
          variant="body-small"
          color="secondary"
        >
          {ownerName(owner)}
        </Link>
      ) : (
        <Text as="span" variant="body-small" color="secondary">
          {t('owner.none')}
        </Text>
      )}
    </>
  );
}
