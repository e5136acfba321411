import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { FindingFilter } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useCoverage } from '../api/useCoverage';
import { useRequest } from '../api/useRequest';
import { Facts } from '../components/Facts';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { SlowSkeleton } from '../components/SlowSkeleton';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { useFilteredHref } from '../filter/useFilteredHref';
import { ExplainedSections } from './ExplainedSections';
import type { Working } from './Working';

const severities = ['critical', 'warning', 'notice'] as const;

const useStyles = makeStyles(
  { number: { fontVariantNumeric: 'tabular-nums' } },
  { name: 'OwnershipFindingsWorking' },
);

/** What makes the number of findings: by severity, each with its own list. */
export function FindingsWorking(props: Extract<Working, { of: 'findings' }>) {
  const { filter, total } = props;
  const { t } = useOwnershipTranslation();
  const coverage = useCoverage();
  const state = filter.findingStates?.[0] ?? 'open';
  return (
    <>
      <ExplainedSections
        explained={{
          value: t('common.number', { value: total }),
          meaning: t(`figure.findingsCount.meaning.${state}`),
          formula: t('figure.findingsCount.formula'),
          inputs: [],
          sensitivity: [
            t('figure.findingsCount.sure'),
            t('figure.onlyVisible'),
          ],
          change: t('figure.findingsCount.change'),
        }}
        evidence={
          coverage.data && (
            <Text as="p" variant="body-small" color="secondary">
              {t('common.asOf', { date: new Date(coverage.data.asOf) })} ·{' '}
              {t('common.modelVersion', {
                version: coverage.data.modelVersion,
              })}
            </Text>
          )
        }
      >
        <BySeverity filter={filter} />
      </ExplainedSections>
      <NotForEvaluation />
    </>
  );
}

function BySeverity({ filter }: { filter: FindingFilter }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const risksHref = useFilteredHref('risks');
  const { findingKinds = [], severities: chosen, findingStates } = filter;
  const {
    findingStates: _s,
    findingKinds: _k,
    severities: _v,
    ...shared
  } = filter;
  const asked = severities.filter(
    severity => !chosen?.length || chosen.includes(severity),
  );
  const request = useRequest(JSON.stringify(filter), signal =>
    Promise.all(
      asked.map(async severity => {
        const { totalItems } = await api.listFindings(
          { ...filter, severities: [severity], limit: 1 },
          { signal },
        );
        return { severity, totalItems };
      }),
    ),
  );
  const [state = 'open'] = findingStates ?? [];
  return (
    <Section title={t('figure.findingsCount.bySeverity')}>
      <ProblemNotice request={request} />
      {!request.data && !request.error && <SlowSkeleton height={80} />}
      {request.data && (
        <Facts
          facts={request.data.map(({ severity, totalItems }) => ({
            name: t(`finding.severity.${severity}`),
            value: (
              <Link
                variant="body-small"
                className={classes.number}
                href={risksHref(shared, [
                  ...findingKinds.map((kind): [string, string] => [
                    'finding',
                    kind,
                  ]),
                  ['severity', severity],
                  ...(state === 'open'
                    ? []
                    : [['findingState', state] as [string, string]]),
                ])}
              >
                {t('common.number', { value: totalItems })}
              </Link>
            ),
          }))}
        />
      )}
    </Section>
  );
}
