import { Link, Text } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../components/ownerName';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { GOLDEN_PATHS_PATH, rootRouteRef } from '../routes';

/** The template it came from. Beside the score, never inside it. */
export function GoldenPathSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const root = useRouteRef(rootRouteRef);
  const { goldenPath } = report;
  return (
    <Section title={t('entity.goldenPath.title')}>
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
      {!goldenPath && root && (
        <Link href={`${root()}/${GOLDEN_PATHS_PATH}`}>
          {t('entity.goldenPath.browse')}
        </Link>
      )}
    </Section>
  );
}
