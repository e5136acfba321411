import type { SuitedPath } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** What a component and the path that suits it have in common. */
export function SuitedReasons(props: {
  reasons: SuitedPath['reasons'];
  /** Of the component, where it is at hand. */
  type?: string;
}) {
  const { reasons, type } = props;
  const { t } = useOwnershipTranslation();
  return (
    <>
      {reasons
        .map(reason =>
          reason === 'type' && type
            ? t('goldenPaths.suited.typeNamed', { type })
            : t(`goldenPaths.suited.${reason}`),
        )
        .join(' · ')}
    </>
  );
}
