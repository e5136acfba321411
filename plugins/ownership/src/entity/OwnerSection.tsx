import { Link, Text } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { OwnerLabel } from '../components/OwnerLabel';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { VerificationLabel } from '../components/VerificationLabel';
import { ReportFigure } from '../working/ReportFigure';
import { DisputeNotice } from './DisputeNotice';
import { Escalation } from './Escalation';
import { OwnerOrigin } from './OwnerOrigin';
import { OwnerActions } from './OwnerActions';

/** Who is declared, whether that holds, and whom to wake. */
export function OwnerSection(props: {
  report: OwnershipReport;
  onDone: () => void;
}) {
  const { report, onDone } = props;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const { owner, ownerOrigin, escalation } = report;
  const { problem, suggestion, members } = owner;
  return (
    <Section title={t('entity.owner.title')}>
      <OwnerLabel owner={owner} />
      {!problem && members !== undefined && (
        <Text as="p" variant="body-small" color="secondary">
          <ReportFigure
            id="members"
            report={report}
            text={t('entity.owner.members', { count: members })}
          />
        </Text>
      )}
      {ownerOrigin && <OwnerOrigin origin={ownerOrigin} />}
      {problem && <Text as="p">{t(`entity.owner.${problem}`)}</Text>}
      {suggestion && (
        <Text as="p">
          {t('entity.owner.suggestion', {
            team: (
              <Link key="team" href={entityHref(suggestion.ref)}>
                {suggestion.title}
              </Link>
            ),
          })}
        </Text>
      )}
      {report.verification && <VerificationLabel report={report} />}
      {report.verification?.caution && (
        <Text as="p" variant="body-small" color="secondary">
          {t('verification.caution')}
        </Text>
      )}
      {report.verification?.state === 'disputed' && (
        <DisputeNotice report={report} onDone={onDone} />
      )}
      {escalation ? (
        <Escalation escalation={escalation} />
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.owner.noEscalation')}
        </Text>
      )}
      <OwnerActions report={report} onDone={onDone} />
    </Section>
  );
}
