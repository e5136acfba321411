import { Link } from '@backstage/ui';
import { useReport } from '../api/useReport';
import { ProblemNotice } from '../components/ProblemNotice';
import { ScoreTrend } from '../components/ScoreTrend';
import { Section } from '../components/Section';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { EvidenceNotices } from '../entity/EvidenceNotices';
import { EvidenceFacts } from '../entity/EvidenceFacts';
import { ReportSkeleton } from '../entity/ReportSkeleton';
import { ScoreSection } from '../entity/ScoreSection';
import { PreviewSection } from './PreviewSection';
import { SumSection } from './SumSection';

/** Everything behind one score. */
export function ScoreWorking(props: { entityRef: string; title: string }) {
  const { entityRef, title } = props;
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const request = useReport(entityRef);
  const { data, error } = request;
  return (
    <>
      <ProblemNotice request={request} />
      {!data && !error && <ReportSkeleton narrow />}
      {data && (
        <>
          <EvidenceNotices report={data} />
          {data.score !== undefined && <ScoreTrend entityRef={entityRef} />}
          <SumSection score={data.scoreDetail} />
          <PreviewSection report={data} />
          <ScoreSection report={data} inDrawer />
          <Section title={t('entity.evidence.title')}>
            <EvidenceFacts report={data} />
          </Section>
          <Link href={componentHref(entityRef)}>
            {t('working.tab', { title })}
          </Link>
        </>
      )}
    </>
  );
}
