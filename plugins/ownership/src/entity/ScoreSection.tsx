import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  scoreConstants,
  type OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { BandLabel } from '../components/BandLabel';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { Section } from '../components/Section';
import { StateLabel } from '../components/StateLabel';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ReportFigure } from '../working/ReportFigure';
import { ScoreButton } from '../working/ScoreButton';
import { ScorePartRow } from './ScorePartRow';
import { CheckPartRow } from './CheckPartRow';
import { checkWorking, scoreWorking } from './scoreWorking';

const useStyles = makeStyles(
  {
    summary: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2) var(--bui-space-5)',
    },
    parts: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipScoreSection' },
);

/** The score and, part by part, how it comes about. */
export function ScoreSection(props: {
  report: OwnershipReport;
  /** Whether this is the opened working, which need not be offered again. */
  inDrawer?: boolean;
}) {
  const { report, inDrawer } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { scoreDetail, state, band, coverage } = report;
  const { value, cappedFrom } = scoreDetail;
  return (
    <Section title={t('entity.healthTitle')} intro={t('entity.parts.intro')}>
      <div className={classes.summary}>
        <Text as="span" variant="title-medium" weight="bold">
          {value === undefined
            ? t('score.none')
            : t('score.outOf', { score: String(value) })}
        </Text>
        <StateLabel state={state} />
        <BandLabel band={band}>
          {band && (
            <ReportFigure
              id="contributor-absence-factor"
              report={report}
              text={t(`band.${band}`)}
            />
          )}
        </BandLabel>
        <Text as="span" variant="body-small" color="secondary">
          <ReportFigure
            id="coverage"
            report={report}
            text={t('entity.parts.coverage', { share: coverage })}
          />
        </Text>
        {!inDrawer && (
          <ScoreButton report={report} label={t('working.button')} />
        )}
      </div>
      {band && (
        <Text as="p" variant="body-small" color="secondary">
          {t(`band.${band}Meaning`)}
        </Text>
      )}
      {value === undefined && (
        <Text as="p">{t('entity.noScore', { share: coverage })}</Text>
      )}
      {cappedFrom !== undefined && (
        <Text as="p">
          {t('entity.scoreCapped', {
            cap: String(scoreConstants.capWithoutOwner),
            score: String(cappedFrom),
          })}
        </Text>
      )}
      <ul className={classes.parts}>
        {scoreWorking(scoreDetail).map(working => (
          <li key={working.part.id}>
            <ScorePartRow working={working} />
          </li>
        ))}
        {checkWorking(scoreDetail).map(working => (
          <li key={`check-${working.check.id}`}>
            <CheckPartRow working={working} />
          </li>
        ))}
      </ul>
      <Text as="p" variant="body-small" color="secondary">
        {t('score.coverageMeaning')}
      </Text>
      <NotForEvaluation />
    </Section>
  );
}
