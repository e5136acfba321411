import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { actionText } from './actionText';
import { GainLabel } from './GainLabel';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      paddingLeft: 'var(--bui-space-5)',
      '& > li + li': { marginTop: 'var(--bui-space-2)' },
    },
    meta: { display: 'flex', gap: 'var(--bui-space-3)' },
  },
  { name: 'OwnershipActionsSection' },
);

/** Further steps, best gain for the effort first. */
export function ActionsSection({ report }: { report: OwnershipReport }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { warningAction } = report;
  const actions = report.nextActions.filter(
    action => action.id !== warningAction?.id,
  );
  return (
    <Section
      title={t('entity.actions.title')}
      intro={
        actions.some(({ gain }) => gain) ? t('entity.actions.intro') : undefined
      }
    >
      {actions.length === 0 ? (
        <Text as="p">{t('entity.actions.none')}</Text>
      ) : (
        <ol className={classes.list}>
          {actions.map(action => (
            <li key={action.id}>
              <Text as="span">{actionText(action, t)}</Text>
              <div className={classes.meta}>
                <GainLabel action={action} />
                <Text as="span" variant="body-small" color="secondary">
                  {t('entity.actions.effortLabel')}:{' '}
                  {t(`entity.actions.effort.${action.effort}`)}
                </Text>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
