import { Radio, RadioGroup, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  NextAction,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { Meter } from '../charts/Meter';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { actionText } from '../entity/actionText';

const useStyles = makeStyles(
  {
    outcome: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
    effort: { color: 'var(--bui-fg-secondary)' },
  },
  { name: 'OwnershipPreviewSection' },
);

const AS_IT_IS = 'as-it-is';

/** "If you did this": choose a step, see the score that it would give. */
export function PreviewSection({ report }: { report: OwnershipReport }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [chosen, setChosen] = useState<string>(AS_IT_IS);
  const { score } = report;
  const actions = actionsOf(report);
  if (actions.length === 0) {
    return (
      <Section title={t('working.preview.title')}>
        <Text as="p">{t('entity.actions.none')}</Text>
      </Section>
    );
  }
  const action = actions.find(({ id }) => id === chosen);
  return (
    <Section
      title={t('working.preview.title')}
      intro={t('entity.actions.intro')}
    >
      <RadioGroup
        aria-label={t('working.preview.label')}
        value={chosen}
        onChange={setChosen}
      >
        <Radio value={AS_IT_IS}>{t('working.preview.asItIs')}</Radio>
        {actions.map(step => (
          <Radio key={step.id} value={step.id}>
            <span>
              {actionText(step, t)}{' '}
              <span className={classes.effort}>
                ({t(`entity.actions.effort.${step.effort}`)})
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div role="status" className={classes.outcome}>
        <Text as="p" weight="bold">
          {outcomeOf()}
        </Text>
        {score !== undefined && (
          <Meter share={(action?.newScore ?? score) / 100} />
        )}
      </div>
    </Section>
  );

  function outcomeOf(): string {
    if (action?.newScore === undefined || action.gain === undefined) {
      return score === undefined
        ? t('score.none')
        : t('working.preview.now', { score: String(score) });
    }
    return action.gain === 0
      ? t('entity.actions.noGainYet', { score: String(action.newScore) })
      : t('working.preview.then', {
          from: String(action.newScore - action.gain),
          to: String(action.newScore),
        });
  }
}

/** What answers a warning first, then the rest, each once. */
function actionsOf(report: OwnershipReport): NextAction[] {
  const { warningAction, nextActions } = report;
  return [
    ...(warningAction ? [warningAction] : []),
    ...nextActions.filter(({ id }) => id !== warningAction?.id),
  ];
}
