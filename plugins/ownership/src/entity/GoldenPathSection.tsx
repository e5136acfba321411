import { Link, Text } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../components/ownerName';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { GOLDEN_PATHS_PATH, usePageHref } from '../routes';

/** The template it came from. Beside the score, never inside it. */
export function GoldenPathSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  return (
    <Section title={t('entity.goldenPath.title')}>
      <GoldenPathContent report={report} />
    </Section>
  );
}

/** The same without a frame of its own. */
export function GoldenPathContent({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pageHref = usePageHref();
  const { goldenPath } = report;
  return (
    <>
      <Text as="p">
        {goldenPath
          ? t('entity.goldenPath.on', {
              path: (
                <Link key="path" href={entityHref(goldenPath.ref)}>
                  {ownerName(goldenPath)}
                </Link>
              ),
            })
          : t('entity.goldenPath.off')}
      </Text>
      {!goldenPath && pageHref && (
        <Link href={pageHref(GOLDEN_PATHS_PATH)}>
          {t('entity.goldenPath.browse')}
        </Link>
      )}
    </>
  );
}
