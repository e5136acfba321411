import { Link } from '@backstage/ui';
import { useSaid } from '../actions/useSaid';
import { useReport } from '../api/useReport';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ProblemNotice } from '../components/ProblemNotice';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { EvidenceFacts } from '../entity/EvidenceFacts';
import { EvidenceNotices } from '../entity/EvidenceNotices';
import { ReportSkeleton } from '../entity/ReportSkeleton';
import { ExplainedSections } from './ExplainedSections';
import { explainReportFigure } from './explainReportFigure';
import { PreviewSection } from './PreviewSection';
import { useSensitivity } from './useSensitivity';
import type { ReportFigure } from './Working';

/** The working of one figure of an entity, out of the entity's report. */
export function ReportFigureWorking(props: {
  id: ReportFigure;
  entityRef: string;
  title: string;
}) {
  const { id, entityRef, title } = props;
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const request = useReport(entityRef);
  const [said] = useSaid(entityRef);
  const sensitivity = useSensitivity(id === 'warning' ? entityRef : undefined);
  const { data, error } = request;
  return (
    <>
      <ProblemNotice request={request} />
      {!data && !error && <ReportSkeleton narrow />}
      {data && (
        <>
          <EvidenceNotices report={data} />
          <ExplainedSections
            explained={explainReportFigure(id, {
              report: said
                ? { ...data, verification: said.verification }
                : data,
              sensitivity,
              t,
            })}
            evidence={<EvidenceFacts report={data} />}
          >
            <PreviewSection report={data} />
          </ExplainedSections>
          <NotForEvaluation />
          <Link href={componentHref(entityRef)}>
            {t('working.tab', { title })}
          </Link>
        </>
      )}
    </>
  );
}
