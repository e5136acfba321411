import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { BandLabel } from '../components/BandLabel';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ScoreTrend } from '../components/ScoreTrend';
import { StateLabel } from '../components/StateLabel';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { WarningLabel } from '../components/WarningLabel';
import { Figure } from '../working/Figure';
import { ReportFigure } from '../working/ReportFigure';
import { actionText } from './actionText';
import { GainLabel } from './GainLabel';
import { ReportCard } from './ReportCard';

const useStyles = makeStyles(
  {
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-4)',
    },
  },
  { name: 'OwnershipHealthCard' },
);

/** The overview's short answer, and the way to the long one. */
export function OwnershipHealthCard() {
  const { t } = useOwnershipTranslation();
  return (
    <ReportCard title={t('entity.healthTitle')}>
      {report => <Summary report={report} />}
    </ReportCard>
  );
}

function Summary({ report }: { report: OwnershipReport }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { score, state, band, coverage, warning } = report;
  const step = report.warningAction ?? report.nextActions[0];
  return (
    <div className={classes.body}>
      <div className={classes.line}>
        <Text as="span" variant="title-small" weight="bold">
          <Figure
            working={{
              of: 'score',
              entityRef: report.entityRef,
              title: report.title,
            }}
            text={
              score === undefined
                ? t('score.none')
                : t('score.outOf', { score: String(score) })
            }
            label={report.title}
          />
        </Text>
        <StateLabel state={state} />
        <Text as="span" variant="body-small" color="secondary">
          <ReportFigure
            id="coverage"
            report={report}
            text={t('score.coverage', { share: coverage })}
          />
        </Text>
      </div>
      {score !== undefined && <ScoreTrend entityRef={report.entityRef} />}
      <div className={classes.line}>
        <BandLabel band={band}>
          {band && (
            <ReportFigure
              id="contributor-absence-factor"
              report={report}
              text={t(`band.${band}`)}
            />
          )}
        </BandLabel>
        {band && !warning && (
          <Text as="span" variant="body-small" color="secondary">
            {t(`band.${band}Meaning`)}
          </Text>
        )}
      </div>
      <WarningLabel report={report} />
      {step && (
        <Text as="p" variant="body-small">
          {warning ? t('entity.warning.nextStep') : t('entity.nextStep')}:{' '}
          {actionText(step, t)} <GainLabel action={step} />
        </Text>
      )}
      <NotForEvaluation />
    </div>
  );
}
