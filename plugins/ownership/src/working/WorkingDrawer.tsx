import { ownerName } from '../components/ownerName';
import { SidePanel } from '../components/SidePanel';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { CoverageWorking } from './CoverageWorking';
import { FindingsWorking } from './FindingsWorking';
import { FindingWorking } from './FindingWorking';
import { FolderWorking } from './FolderWorking';
import { ReportFigureWorking } from './ReportFigureWorking';
import { RollupWorking } from './RollupWorking';
import { ScoreWorking } from './ScoreWorking';
import type { Working } from './Working';

/** A panel with everything behind one figure. */
export default function WorkingDrawer(props: {
  working: Working;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { working, isOpen, onClose } = props;
  const { t } = useOwnershipTranslation();
  return (
    <SidePanel title={titleOf(working, t)} isOpen={isOpen} onClose={onClose}>
      <Content working={working} />
    </SidePanel>
  );
}

function Content({ working }: { working: Working }) {
  switch (working.of) {
    case 'score':
      return <ScoreWorking {...working} />;
    case 'report':
      return <ReportFigureWorking {...working} />;
    case 'rollup':
      return <RollupWorking {...working} />;
    case 'folder':
      return <FolderWorking {...working} />;
    case 'coverage':
      return <CoverageWorking {...working} />;
    case 'findings':
      return <FindingsWorking {...working} />;
    default:
      return <FindingWorking {...working} />;
  }
}

function titleOf(working: Working, t: Translate): string {
  switch (working.of) {
    case 'score':
      return t('working.title', { title: working.title });
    case 'report':
      return t('figure.of', {
        figure: t(`figure.${working.id}.title`),
        title: working.title,
      });
    case 'rollup':
      return t('figure.of', {
        figure: t(`figure.${working.id}.title`),
        title: ownerName(working.rollup) ?? t('common.unknown'),
      });
    case 'folder':
      return t('figure.of', {
        figure: t('figure.folder.title'),
        title: working.folder.path || t('entity.folders.top'),
      });
    case 'coverage':
      return t('figure.scoredOf.title');
    case 'findings':
      return t('figure.findingsCount.title');
    default:
      return t('figure.of', {
        figure: t(`finding.kind.${working.finding.kind}`),
        title: working.finding.title,
      });
  }
}
