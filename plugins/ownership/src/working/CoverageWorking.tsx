import { Link, Text } from '@backstage/ui';
import { scoreConstants } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { usePageHref } from '../routes';
import { ExplainedSections } from './ExplainedSections';
import type { Working } from './Working';

/** How many components have a score, why the others have none, and since when. */
export function CoverageWorking({
  coverage,
}: Extract<Working, { of: 'coverage' }>) {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const { components, asOf, modelVersion, catalog } = coverage;
  const { total, scored, waiting, failing } = components;
  const number = (value: number) => t('common.number', { value });
  return (
    <>
      <ExplainedSections
        explained={{
          value: t('area.confirmedOf', { part: scored, total }),
          meaning: t('figure.scoredOf.meaning'),
          formula: t('figure.scoredOf.formula', {
            minimumCoverage: scoreConstants.minimumCoverage,
          }),
          inputs: [
            { name: t('area.components'), value: number(total) },
            { name: t('figure.scored'), value: number(scored) },
            { name: t('figure.unscored'), value: number(total - scored) },
            { name: t('figure.scoredOf.waiting'), value: number(waiting) },
            { name: t('figure.scoredOf.failing'), value: number(failing) },
          ],
          sensitivity: [t('figure.onlyVisible')],
          change: t('figure.scoredOf.change'),
        }}
        evidence={
          <Text as="p" variant="body-small" color="secondary">
            {[
              t('common.asOf', { date: new Date(asOf) }),
              t('common.modelVersion', { version: modelVersion }),
              ...(catalog.lastReadAt
                ? [
                    t('figure.scoredOf.catalogRead', {
                      date: new Date(catalog.lastReadAt),
                    }),
                  ]
                : []),
            ].join(' · ')}
          </Text>
        }
      />
      {pageHref && (
        <Link href={pageHref('method')}>{t('figure.scoredOf.sources')}</Link>
      )}
    </>
  );
}
