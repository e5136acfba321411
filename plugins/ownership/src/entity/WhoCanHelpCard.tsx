import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { HelpContent } from './HelpSection';
import { ReportCard } from './ReportCard';

/** Whom to ask, on the overview. */
export function WhoCanHelpCard() {
  const { t } = useOwnershipTranslation();
  return (
    <ReportCard title={t('entity.help.title')}>
      {report => <HelpContent report={report} />}
    </ReportCard>
  );
}
