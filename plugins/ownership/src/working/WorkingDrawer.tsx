import { ButtonIcon, Link, Text } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { RiCloseLine } from '@remixicon/react';
import { useId } from 'react';
import { useReport } from '../api/useReport';
import { ProblemNotice } from '../components/ProblemNotice';
import { Root } from '../components/Root';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { EvidenceNotices } from '../entity/EvidenceNotices';
import { EvidenceSection } from '../entity/EvidenceSection';
import { ReportSkeleton } from '../entity/ReportSkeleton';
import { ScoreSection } from '../entity/ScoreSection';
import { PreviewSection } from './PreviewSection';
import { SumSection } from './SumSection';

const useStyles = makeStyles(
  {
    paper: {
      width: 'min(560px, 100vw)',
      background: 'var(--bui-bg-app)',
      color: 'var(--bui-fg-primary)',
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-4)',
    },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-4)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'OwnershipWorkingDrawer' },
);

interface WorkingProps {
  entityRef: string;
  title: string;
  onClose: () => void;
}

/**
 * A panel with everything behind one score. Focus moves in, stays in, and
 * returns to where it was; Escape closes.
 */
export default function WorkingDrawer(
  props: WorkingProps & { isOpen: boolean },
) {
  const { isOpen, onClose } = props;
  const classes = useStyles();
  const titleId = useId();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      transitionDuration={still ? 0 : undefined}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      <Root>
        <Working {...props} titleId={titleId} />
      </Root>
    </Drawer>
  );
}

function Working(props: WorkingProps & { titleId: string }) {
  const { entityRef, title, titleId, onClose } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const request = useReport(entityRef);
  const { data, error } = request;
  return (
    <div className={classes.stack}>
      <div className={classes.head}>
        <Text as="h2" id={titleId} variant="title-small" weight="bold">
          {t('working.title', { title })}
        </Text>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiCloseLine aria-hidden />}
          aria-label={t('working.close')}
          onPress={onClose}
        />
      </div>
      <ProblemNotice request={request} />
      {!data && !error && <ReportSkeleton />}
      {data && (
        <>
          <EvidenceNotices report={data} />
          <SumSection score={data.scoreDetail} />
          <PreviewSection report={data} />
          <ScoreSection report={data} inDrawer />
          <EvidenceSection report={data} />
          <Link href={componentHref(entityRef)}>
            {t('working.tab', { title })}
          </Link>
        </>
      )}
    </div>
  );
}
