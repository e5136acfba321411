import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { GoldenPathContent } from './GoldenPathSection';
import { ReportCard } from './ReportCard';

/** Which golden path it came from, on the overview. */
export function EntityGoldenPathCard() {
  const { t } = useOwnershipTranslation();
  return (
    <ReportCard title={t('entity.goldenPath.title')}>
      {report => <GoldenPathContent report={report} />}
    </ReportCard>
  );
}
