import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react';
import type { OwnerPreflight } from '@stewardship/backstage-plugin-ownership-common';
import { attention } from '../charts/palette';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { checkText, tellingChecks } from './checkText';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      '& li': {
        display: 'flex',
        alignItems: 'flex-start',
        gap: 'var(--bui-space-2)',
      },
      '& svg': { flexShrink: 0, marginTop: 2 },
    },
    missing: { '& svg': { color: attention.icon } },
  },
  { name: 'OwnershipPreflightChecks' },
);

/** What was looked at of an owner: shape and words, and who else would do. */
export function PreflightChecks(props: {
  preflight: OwnerPreflight;
  mode: 'strict' | 'advisory';
  onChoose: (team: { ref: string; title: string }) => void;
}) {
  const { preflight, mode, onChoose } = props;
  const { passed, suggestion } = preflight;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <>
      <ul className={classes.list} aria-label={t('ownerPicker.checks')}>
        {tellingChecks(preflight).map(check => {
          const Icon = check.passed ? RiCheckLine : RiErrorWarningLine;
          return (
            <li
              key={check.id}
              className={check.passed ? undefined : classes.missing}
            >
              <Icon size={16} aria-hidden />
              <Text as="span" variant="body-small">
                {checkText(check, t)}
              </Text>
            </li>
          );
        })}
      </ul>
      {!passed && (
        <Text as="p" variant="body-small">
          {t(`ownerPicker.mode.${mode}`)}
        </Text>
      )}
      {suggestion && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChoose(suggestion)}
          >
            {t('ownerPicker.choose', { team: suggestion.title })}
          </Button>
        </div>
      )}
    </>
  );
}
