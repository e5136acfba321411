import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ReportFigure } from '../working/ReportFigure';
import { EvidenceFacts } from './EvidenceFacts';
import { FigureFacts } from './FigureFacts';

/** What all of it rests on, and how old it is. */
export function EvidenceSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  return (
    <Section title={t('entity.evidence.title')}>
      <EvidenceFacts
        report={report}
        renderNumber={text => (
          <ReportFigure id="evidence" report={report} text={text} />
        )}
      />
    </Section>
  );
}

/** The measures themselves, where they may be shown. */
export function FiguresSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  const { knowledge } = report;
  if (!knowledge) {
    return null;
  }
  return (
    <Section title={t('entity.figures.title')} intro={t('figure.intro')}>
      <FigureFacts report={report} knowledge={knowledge} />
    </Section>
  );
}
