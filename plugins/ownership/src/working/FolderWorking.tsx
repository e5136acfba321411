import { Link, Text } from '@backstage/ui';
import { measureConstants } from '@stewardship/bus-factor/measures';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ExplainedSections } from './ExplainedSections';
import type { Working } from './Working';

/** The working of one folder: its files, and how many authors they have left. */
export function FolderWorking(props: Extract<Working, { of: 'folder' }>) {
  const { folder, folders, entityRef } = props;
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const { files, filesAtRisk, truckFactor } = folder;
  const number = (value: number) => t('common.number', { value });
  return (
    <>
      <ExplainedSections
        explained={{
          value:
            filesAtRisk === undefined
              ? undefined
              : t('common.percent', { value: filesAtRisk }),
          missing: filesAtRisk === undefined ? t('figure.missing') : undefined,
          meaning: t('figure.folder.meaning'),
          formula: t('figure.folder.formula', {
            author: measureConstants.authorNormalizedDegree,
          }),
          inputs: [
            { name: t('entity.folders.files'), value: number(files) },
            {
              name: t('entity.folders.atRisk'),
              value:
                filesAtRisk === undefined
                  ? undefined
                  : number(Math.round(files * filesAtRisk)),
            },
            {
              name: t('figure.truck-factor.title'),
              value: truckFactor ? number(truckFactor) : undefined,
            },
          ],
          sensitivity: [t('figure.folder.role')],
          change: t('figure.folder.change'),
        }}
        evidence={
          <Text as="p" variant="body-small" color="secondary">
            {t('common.asOf', { date: new Date(folders.asOf) })} ·{' '}
            {t('common.modelVersion', { version: folders.modelVersion })}
          </Text>
        }
      />
      <NotForEvaluation />
      <Link href={componentHref(entityRef)}>{t('entity.openTab')}</Link>
    </>
  );
}
