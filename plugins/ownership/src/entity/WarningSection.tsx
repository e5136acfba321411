import { Text } from '@backstage/ui';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { Notice } from '../components/Notice';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Figure } from '../working/Figure';
import { actionText } from './actionText';
import { GainLabel } from './GainLabel';

/** The warning: why it is there, and its one step for this week. */
export function WarningSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  const { warning, warningAction } = report;
  if (!warning) {
    return null;
  }
  return (
    <Notice
      tone="attention"
      title={
        warning.severity === 'critical'
          ? t('entity.warning.criticalTitle')
          : t('entity.warning.title')
      }
      actions={
        <Figure
          working={{
            of: 'report',
            id: 'warning',
            entityRef: report.entityRef,
            title: report.title,
          }}
          text={t('working.button')}
          label={t('figure.of', {
            figure: t('figure.warning.title'),
            title: report.title,
          })}
          asButton
        />
      }
    >
      <Text as="p">
        {t('entity.warning.why')}{' '}
        {warning.criticalBecause === 'tier' && t('entity.warning.tier')}
        {warning.criticalBecause === 'knower-left' &&
          t('entity.warning.knowerLeft')}
      </Text>
      {warningAction && (
        <Text as="p">
          <Text as="strong" weight="bold">
            {t('entity.warning.nextStep')}:
          </Text>{' '}
          {actionText(warningAction, t)} <GainLabel action={warningAction} />
        </Text>
      )}
    </Notice>
  );
}
