import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ReportDrift } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { Pictured } from '../../components/Pictured';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { DriftFiles } from './DriftFiles';
import { DriftSummary } from './DriftSummary';

const HEIGHT_PX = 120;

/**
 * What the golden path and the team each changed since the path was taken.
 * Tells only; nothing here changes a file.
 */
export function DriftSection({ entityRef }: { entityRef: string }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(entityRef, signal =>
    api.getDrift(entityRef, { signal }),
  );
  const { data } = request;
  return (
    <Section title={t('entity.drift.title')} intro={t('entity.drift.intro')}>
      <ProblemNotice request={request} />
      {!data && !request.error && <SlowSkeleton height={HEIGHT_PX} />}
      {data?.state === 'compared' && (
        <>
          <DriftSummary drift={data} />
          <DriftFiles files={data.files ?? []} moreFiles={data.moreFiles} />
        </>
      )}
      {data?.state === 'cannot-compare' && <CannotCompare drift={data} />}
    </Section>
  );
}

function CannotCompare({ drift }: { drift: ReportDrift }) {
  const { t } = useOwnershipTranslation();
  const { reason, names = [] } = drift;
  return (
    <Pictured state="insufficient-evidence">
      <Text as="p" weight="bold">
        {t('entity.drift.cannotCompare')}
      </Text>
      {reason && <Text as="p">{t(`entity.drift.cannot.${reason}`)}</Text>}
      {reason === 'bad-record'
        ? names.map(name => <Said key={name}>{name}</Said>)
        : names.length > 0 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('entity.drift.about', { names: names.join(', ') })}
            </Text>
          )}
    </Pictured>
  );
}
