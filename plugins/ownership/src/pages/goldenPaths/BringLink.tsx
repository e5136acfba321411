import { ButtonLink } from '@backstage/ui';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { ADOPTION_TAG, useBringHref } from './useBringHref';

/** The way onto a path for what exists already; nothing where there is none. */
export function BringLink({ path }: { path: GoldenPath }) {
  const { t } = useOwnershipTranslation();
  const bringHref = useBringHref();
  // Nothing is brought onto the template that brings, nor onto no version.
  if (!bringHref || !path.version || path.tags.includes(ADOPTION_TAG)) {
    return null;
  }
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      href={bringHref({ path: path.entityRef })}
    >
      {t('goldenPaths.bring')}
    </ButtonLink>
  );
}
