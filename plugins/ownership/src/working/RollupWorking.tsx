import { Link, Text } from '@backstage/ui';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { usePageHref } from '../routes';
import { ExplainedSections } from './ExplainedSections';
import { explainRollupFigure } from './explainRollupFigure';
import type { RollupFigure, Working } from './Working';

/** The working of a count: what was counted, and the way to exactly that. */
export function RollupWorking(
  props: Extract<Working, { of: 'rollup' }> & { id: RollupFigure },
) {
  const { id, rollup, params } = props;
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const list = id === 'findings' ? 'risks' : 'explore';
  return (
    <>
      <ExplainedSections
        explained={explainRollupFigure(id, { rollup, t })}
        evidence={
          <>
            <Text as="p" variant="body-small">
              {t('figure.rollupEvidence', {
                scored: rollup.scored,
                total: rollup.entities,
                share: rollup.coverage,
              })}
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {t('figure.rollupAge')}
            </Text>
          </>
        }
      />
      <NotForEvaluation />
      {pageHref && (
        <Link href={pageHref(list, [...params, ...narrowed(id, params)])}>
          {t(`figure.seeAll.${list}`)}
        </Link>
      )}
    </>
  );
}

/** What of the list makes the count, where a filter can say so. */
function narrowed(
  id: RollupFigure,
  params: [string, string][],
): [string, string][] {
  switch (id) {
    case 'warnings':
      return [['warning', 'true']];
    case 'bands':
      return params.some(([name]) => name === 'band')
        ? []
        : [['band', 'single']];
    case 'confirmed':
      return [['verified', 'confirmed']];
    case 'median':
      return [['sort', 'score']];
    default:
      return [];
  }
}
