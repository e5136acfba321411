import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { useReport } from '../api/useReport';
import { Notice } from '../components/Notice';
import { Root } from '../components/Root';
import { useComponentHref } from '../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';

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
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const { data } = useReport(entityRef);
  const reasons = data ? criticalReasons(data, t) : [];
  if (reasons.length === 0) {
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
        {reasons.map(reason => (
          <Text key={reason} as="p">
            {reason}
          </Text>
        ))}
      </Notice>
    </Root>
  );
}

/** As the backend ranks its findings: see `detectFindings` there. */
function criticalReasons(report: OwnershipReport, t: Translate): string[] {
  const { owner, tier, warning } = report;
  const reasons: string[] = [];
  if (warning?.severity === 'critical') {
    reasons.push(t('finding.sentence.single-knower'));
  }
  const { problem } = owner;
  if (
    tier === 1 &&
    (problem === 'missing' ||
      problem === 'dangling' ||
      problem === 'placeholder')
  ) {
    reasons.push(t(`finding.sentence.owner-${problem}`));
  }
  return reasons;
}
