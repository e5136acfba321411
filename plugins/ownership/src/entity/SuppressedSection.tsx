import { Link, Text } from '@backstage/ui';
import { Pictured } from '../components/Pictured';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { usePageHref } from '../routes';

/**
 * Instead of all that could point at one person, once. The same words for every
 * reason: which one it is would tell something, too.
 */
export function SuppressedSection() {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  return (
    <Section title={t('entity.suppressedTitle')}>
      <Pictured state="suppressed">
        <Text as="p">{t('entity.suppressed')}</Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.suppressedWhat')}
        </Text>
      </Pictured>
      {pageHref && (
        <Link href={pageHref('method')} variant="body-small">
          {t('entity.suppressedMethod')}
        </Link>
      )}
    </Section>
  );
}
