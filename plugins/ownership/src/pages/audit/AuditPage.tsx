import { Container, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { ExportButtons } from '../../actions/ExportButtons';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useCoverage } from '../../api/useCoverage';
import { useRequest } from '../../api/useRequest';
import { useTeams } from '../../api/useTeams';
import { CoverageNotices } from '../../components/CoverageNotices';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { FilterBar } from '../../filter/FilterBar';
import { apiFilter } from '../../filter/filterParams';
import { TransfersSection } from '../../transfers/TransfersSection';
import { Figure } from '../../working/Figure';
import { AlignmentSection } from './AlignmentSection';
import { ChangesSection } from './ChangesSection';
import { OwnerFindings } from './OwnerFindings';
import { RoundSection } from './RoundSection';
import { TeamHeat } from './TeamHeat';
import { useAuditView } from './useAuditView';
import { VerificationProgress } from './VerificationProgress';

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
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      // Places for what may go wrong take no room while nothing did.
      '& > [role="alert"]:empty': { position: 'absolute' },
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 1280px)': {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      },
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      minWidth: 0,
    },
  },
  { name: 'OwnershipAuditPage' },
);

/** Coverage, owners, confirmation and knowledge by team, for whoever audits. */
export function AuditPage() {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { filter, view, setFilter, clearFilter, setView } = useAuditView();
  const chosen = apiFilter(filter);
  const coverage = useCoverage();
  const teams = useTeams();
  const facets = useRequest(JSON.stringify(chosen), signal =>
    api.getFacets(chosen, { signal }),
  );
  const nothingToShow = facets.error && !facets.data;
  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice request={facets} />
        {!nothingToShow && (
          <>
            <div className={classes.head}>
              {coverage.data ? (
                <Text as="h2" variant="title-small" weight="bold">
                  <Figure
                    working={{ of: 'coverage', coverage: coverage.data }}
                    text={t('audit.headline', {
                      scored: coverage.data.components.scored,
                      total: coverage.data.components.total,
                    })}
                  />
                </Text>
              ) : (
                !coverage.error && (
                  <div>
                    <Skeleton width="min(420px, 90vw)" height={28} />
                    <SlowHint />
                  </div>
                )
              )}
              <div className={classes.row}>
                <CopyLinkButton />
                <ExportButtons
                  fileName="ownership-reports"
                  load={(format, signal) =>
                    api.exportReports({ ...chosen, format }, { signal })
                  }
                />
              </div>
            </div>
            <ProblemNotice request={coverage} />
            <CoverageNotices coverage={coverage.data} />
            <FilterBar
              view={{ filter, setFilter, clearFilter }}
              facets={facets.data}
              teams={teams}
            />
            <div className={classes.columns}>
              <div className={classes.stack}>
                <TeamHeat key={JSON.stringify(chosen)} filter={chosen} />
                <AlignmentSection filter={chosen} />
                <ChangesSection
                  filter={chosen}
                  chosen={view.changeKinds}
                  onChoose={kinds => setView(() => ({ changeKinds: kinds }))}
                />
              </div>
              <div className={classes.stack}>
                <OwnerFindings filter={chosen} />
                <VerificationProgress filter={chosen} />
                <RoundSection filter={chosen} />
                <TransfersSection />
              </div>
            </div>
            <NotForEvaluation />
          </>
        )}
      </Container>
    </Root>
  );
}
