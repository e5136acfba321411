import { Link } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { BandLabel } from '../../components/BandLabel';
import { StateLabel } from '../../components/StateLabel';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { WarningLabel } from '../../components/WarningLabel';
import { ReportFigure } from '../../working/ReportFigure';
import { ScoreButton } from '../../working/ScoreButton';

const useStyles = makeStyles(
  {
    /** Lines that a finger can tell apart. */
    lines: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      // A figure reaches out of its line, also where the line is broken in two.
      gap: 'var(--bui-space-1)',
      '& > *': { display: 'flex', alignItems: 'center', minHeight: 24 },
    },
    row: {
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
    },
  },
  { name: 'OwnershipPathRepository' },
);

/** How the code of a path stands itself. */
export function PathRepository({ path: { repository } }: { path: GoldenPath }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  if (!repository) {
    return <>{t('goldenPaths.noRepository')}</>;
  }
  const { entityRef, title, state, band, warning } = repository;
  return (
    <span className={classes.lines}>
      <Link href={componentHref(entityRef)} variant="body-small">
        {title}
      </Link>
      <span className={classes.row}>
        <ScoreButton report={repository} />
        <StateLabel state={state} />
      </span>
      {band && (
        <BandLabel band={band}>
          <ReportFigure
            id="contributor-absence-factor"
            report={repository}
            text={t('goldenPaths.redundancy', { band: t(`band.${band}`) })}
          />
        </BandLabel>
      )}
      {warning && <WarningLabel report={repository} />}
    </span>
  );
}
