import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { findingSentence } from '../components/FindingText';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { Notice } from '../components/Notice';
import { Root } from '../components/Root';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { actionText } from './actionText';
import { GainLabel } from './GainLabel';

const MOST_REASONS = 5;

/**
 * What must not wait, above the overview. Nothing at all where nothing is
 * critical, while it loads and where it fails: the tab tells about that.
 */
export function CriticalBanner() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return <BannerFor key={entityRef} entityRef={entityRef} />;
}

function BannerFor({ entityRef }: { entityRef: string }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  // Open ones only: what somebody set aside, with a reason, stays quiet.
  const { data } = useRequest(entityRef, signal =>
    api.listFindings(
      {
        entityRef,
        severities: ['critical'],
        findingStates: ['open'],
        limit: MOST_REASONS,
      },
      { signal },
    ),
  );
  const findings = data?.items ?? [];
  if (findings.length === 0) {
    return null;
  }
  return (
    <Root>
      <Notice
        tone="attention"
        title={t('entity.banner.title')}
        actions={
          <Link href={componentHref(entityRef)}>{t('entity.openTab')}</Link>
        }
      >
        {findings.map(finding => (
          <div key={finding.id}>
            <Text as="p">{findingSentence(finding, t)}</Text>
            {finding.action && (
              <Text as="p" variant="body-small" color="secondary">
                {t('myTeams.todo.step', {
                  step: actionText(finding.action, t),
                })}{' '}
                <GainLabel action={finding.action} />
              </Text>
            )}
          </div>
        ))}
        <NotForEvaluation />
      </Notice>
    </Root>
  );
}
