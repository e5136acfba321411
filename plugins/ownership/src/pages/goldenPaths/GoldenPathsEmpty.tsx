import { Link, Text } from '@backstage/ui';
import { Notice } from '../../components/Notice';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const HOW_TO =
  'https://backstage.io/docs/features/software-templates/writing-templates';

/** No templates: how to add the first one. */
export function GoldenPathsEmpty() {
  const { t } = useOwnershipTranslation();
  return (
    <Notice
      state="empty"
      title={t('goldenPaths.empty.title')}
      actions={<Link href={HOW_TO}>{t('goldenPaths.empty.link')}</Link>}
    >
      <Text as="p">{t('goldenPaths.empty.description')}</Text>
    </Notice>
  );
}
