import { Button, Link, Text } from '@backstage/ui';
import { Notice } from '../../components/Notice';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useCatalogIndexPath } from '../../routes';

/** Nothing to list: because of the filters, or because nothing is there. */
export function ExploreEmpty(props: {
  filtered: boolean;
  onClear: () => void;
}) {
  const { filtered, onClear } = props;
  const { t } = useOwnershipTranslation();
  const catalogLink = useCatalogIndexPath();
  if (filtered) {
    return (
      <Notice
        live
        state="empty"
        title={t('explore.empty.filtered.title')}
        actions={
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('filter.clear')}
          </Button>
        }
      >
        <Text as="p">{t('explore.empty.filtered.description')}</Text>
      </Notice>
    );
  }
  return (
    <Notice
      state="empty"
      title={t('explore.empty.none.title')}
      actions={
        catalogLink && (
          <Link href={catalogLink}>{t('explore.empty.none.link')}</Link>
        )
      }
    >
      <Text as="p">{t('explore.empty.none.description')}</Text>
    </Notice>
  );
}
