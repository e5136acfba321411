import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { useReport } from '../api/useReport';
import { ProblemNotice } from '../components/ProblemNotice';
import { SuccessorsSection } from '../foresight/SuccessorsSection';
import { TransfersSection } from '../transfers/TransfersSection';
import { ActionsSection } from './ActionsSection';
import { DriftSection } from './drift';
import { EvidenceNotices } from './EvidenceNotices';
import { EvidenceSection, FiguresSection } from './EvidenceSection';
import { FoldersSection } from './FoldersSection';
import { GoldenPathSection } from './GoldenPathSection';
import { HelpSection } from './HelpSection';
import { OwnerSection } from './OwnerSection';
import { ReportSkeleton } from './ReportSkeleton';
import { ScoreSection } from './ScoreSection';
import { SuppressedSection } from './SuppressedSection';
import { TeamsSection } from './TeamsSection';
import { TimelineSection } from './TimelineSection';
import { WarningSection } from './WarningSection';

const useStyles = makeStyles(
  {
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      minWidth: 0,
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 1024px)': {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      },
    },
  },
  { name: 'OwnershipReportTab' },
);

/** All that is known about one entity's ownership, with its working. */
export function ReportTab({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const request = useReport(entityRef);
  const { data, error } = request;
  return (
    <div className={classes.stack}>
      <ProblemNotice request={request} />
      {data && <ReportSections report={data} onDone={request.reload} />}
      {!data && !error && <ReportSkeleton />}
    </div>
  );
}

function ReportSections(props: {
  report: OwnershipReport;
  onDone: () => void;
}) {
  const { report, onDone } = props;
  const classes = useStyles();
  return (
    <>
      <WarningSection report={report} />
      <EvidenceNotices report={report} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ScoreSection report={report} />
          {report.suppressed ? (
            <SuppressedSection />
          ) : (
            <>
              <FiguresSection report={report} />
              <TeamsSection report={report} />
              {report.evidence.commit && (
                <FoldersSection entityRef={report.entityRef} />
              )}
            </>
          )}
          <TimelineSection entityRef={report.entityRef} fall={report.fall} />
        </div>
        <div className={classes.stack}>
          <OwnerSection report={report} onDone={onDone} />
          <TransfersSection entityRef={report.entityRef} />
          <ActionsSection report={report} />
          {report.evidence.commit && report.state !== 'not-applicable' && (
            <SuccessorsSection entityRef={report.entityRef} />
          )}
          <HelpSection report={report} />
          <GoldenPathSection report={report} />
          {report.goldenPath && <DriftSection entityRef={report.entityRef} />}
          <EvidenceSection report={report} />
        </div>
      </div>
    </>
  );
}
