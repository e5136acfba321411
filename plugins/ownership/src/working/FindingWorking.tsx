import { Link, Text } from '@backstage/ui';
import {
  scoreConstants,
  type Finding,
} from '@stewardship/backstage-plugin-ownership-common';
import { useReport } from '../api/useReport';
import { findingSentence } from '../components/FindingText';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ProblemNotice } from '../components/ProblemNotice';
import { useComponentHref } from '../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { EvidenceFacts } from '../entity/EvidenceFacts';
import { ExplainedSections } from './ExplainedSections';
import { PreviewSection } from './PreviewSection';
import { holdsText, sensitivityOf } from './useSensitivity';
import type { Explained } from './Working';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Why something was found, how sure that is, and the steps that answer it. */
export function FindingWorking({ finding }: { finding: Finding }) {
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const request = useReport(finding.entityRef);
  const { data } = request;
  return (
    <>
      <ExplainedSections
        explained={explain(finding, t)}
        evidence={
          <>
            <Text as="p" variant="body-small" color="secondary">
              {t('figure.finding.seen', {
                opened: new Date(finding.openedAt),
                seen: new Date(finding.lastSeenAt),
              })}
            </Text>
            {data && <EvidenceFacts report={data} />}
          </>
        }
      >
        <ProblemNotice request={request} />
        {data && <PreviewSection report={data} />}
      </ExplainedSections>
      <NotForEvaluation />
      <Link href={componentHref(finding.entityRef)}>
        {t('working.tab', { title: finding.title })}
      </Link>
    </>
  );
}

function explain(finding: Finding, t: Translate): Explained {
  const { kind, severity, confidence, tier } = finding;
  const holds = sensitivityOf(finding);
  return {
    value: t(`finding.severity.${severity}`),
    meaning: findingSentence(finding, t),
    formula: t(`figure.finding.rule.${kind}`, {
      verified: String(scoreConstants.verifiedDays),
      halfVerified: String(scoreConstants.halfVerifiedDays),
      mismatch: scoreConstants.mixedAlignment,
      risk: String(scoreConstants.atRiskBelow),
      size: String(scoreConstants.minimumGroupSize),
    }),
    inputs: [
      { name: t('figure.tier'), value: tier?.toString() },
      {
        name: t('figure.finding.confidence'),
        value: t(`finding.confidence.${confidence}`),
      },
      ...forecast(finding, t),
    ],
    sensitivity: [
      holds ? holdsText(holds, t) : t(`figure.finding.sure.${confidence}`),
    ],
    change: t('figure.finding.change'),
  };
}

/** On which day a forecast says that the score falls below the line. */
function forecast({ facts, lastSeenAt }: Finding, t: Translate) {
  const { inDays } = facts as Record<string, unknown>;
  return typeof inDays === 'number'
    ? [
        {
          name: t('figure.finding.forecast'),
          value: t('entity.evidence.dateValue', {
            date: new Date(Date.parse(lastSeenAt) + inDays * DAY_MS),
          }),
        },
      ]
    : [];
}
