import { Container, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { useCoverage } from '../../api/useCoverage';
import { useMe } from '../../api/useMe';
import { CoverageNotices } from '../../components/CoverageNotices';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { FormulaSection } from './FormulaSection';
import { IdentitiesSection } from './IdentitiesSection';
import { PrivacySection } from './PrivacySection';
import { ReadingsSection } from './ReadingsSection';
import { RepositoriesSection } from './RepositoriesSection';
import { SensitivitySection } from './SensitivitySection';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      paddingBottom: 'var(--bui-space-8)',
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 1280px)': {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      },
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      minWidth: 0,
    },
  },
  { name: 'OwnershipMethodPage' },
);

/**
 * What is measured and how, what is not, and how much is known. The formulas
 * need no backend: they stay readable while it is away.
 */
export function MethodPage() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const me = useMe();
  const coverage = useCoverage();
  return (
    <Root main>
      <Container className={classes.root}>
        <div className={classes.head}>
          <Text as="h2" variant="title-small" weight="bold">
            {t('method.headline')}
          </Text>
          <div>
            <CopyLinkButton />
          </div>
        </div>
        <ProblemNotice request={me} />
        <CoverageNotices coverage={coverage.data} />
        {me.data && <PartProblem source="coverage" request={coverage} />}
        {coverage.data && (
          <Text as="p" variant="body-small" color="secondary">
            {t('common.asOf', { date: new Date(coverage.data.asOf) })} ·{' '}
            {t('common.modelVersion', { version: coverage.data.modelVersion })}
          </Text>
        )}
        <NotForEvaluation />
        <div className={classes.columns}>
          <div className={classes.stack}>
            <FormulaSection />
            {!me.data && !me.error && (
              <>
                <Skeleton width="100%" height={160} />
                <SlowHint />
              </>
            )}
            {me.data?.userRef && <IdentitiesSection />}
          </div>
          <div className={classes.stack}>
            <ReadingsSection />
            <SensitivitySection />
            {me.data && <PrivacySection me={me.data} />}
          </div>
        </div>
        {me.data && <RepositoriesSection mayScan={me.data.may.requestScans} />}
      </Container>
    </Root>
  );
}
