import { Text } from '@backstage/ui';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { daysBetween } from '../components/daysBetween';
import { Notice } from '../components/Notice';
import { SourceWords } from '../components/SourceWords';
import { STALE_DAYS } from '../components/staleDays';
import type { PageState } from '../components/StatePicture';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** Why there is no verdict, what keeps the source from being read, and age. */
export function EvidenceNotices({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  const { evidence, source, state } = report;
  const readable = source.status === 'ok';
  const age = daysBetween(evidence.asOf, new Date());
  return (
    <>
      {!readable && (
        <Notice
          tone={
            source.status === 'waiting' || state === 'not-applicable'
              ? 'info'
              : 'attention'
          }
          state={pictureOf(report)}
          title={t(`source.${source.status}`)}
        >
          <SourceWords {...source} />
        </Notice>
      )}
      {readable && !evidence.sufficient && (
        <Notice
          state="insufficient-evidence"
          title={t('entity.evidence.insufficient')}
        >
          {evidence.reasons.length > 0 && (
            <Text as="p">
              {evidence.reasons
                .map(reason => t(`reason.${reason}`))
                .join(' · ')}
            </Text>
          )}
          {evidence.until && (
            <Text as="p">
              {t('entity.until', { date: new Date(evidence.until) })}
            </Text>
          )}
        </Notice>
      )}
      {age >= STALE_DAYS && (
        <Notice
          tone="attention"
          state="stale"
          title={t('coverage.staleDays', { count: age })}
        >
          <Text as="p">{t('coverage.staleHint')}</Text>
        </Notice>
      )}
    </>
  );
}

/** Nothing is wrong where a source is only waited for, or none is needed. */
function pictureOf({ source, state }: OwnershipReport): PageState {
  if (source.status === 'waiting') {
    return 'first-run';
  }
  return state === 'not-applicable' ? 'empty' : 'partial-error';
}
