import type { Finding } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Figure } from './Figure';

/** The severity of a finding, which opens why, how sure, and what answers it. */
export function FindingFigure({ finding }: { finding: Finding }) {
  const { t } = useOwnershipTranslation();
  return (
    <Figure
      working={{ of: 'finding', finding }}
      text={t(`finding.severity.${finding.severity}`)}
      label={t('figure.of', {
        figure: t(`finding.kind.${finding.kind}`),
        title: finding.title,
      })}
    />
  );
}
