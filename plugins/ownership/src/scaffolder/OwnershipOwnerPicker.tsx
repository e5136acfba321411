import { Button, Text } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { adviceText, reasonOf } from '../actions/failureText';
import { ownershipApiRef } from '../api/ownershipApiRef';
import type { Named } from '../api/useNamed';
import { useRequest } from '../api/useRequest';
import { NamedField } from '../components/NamedField';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import type { OwnerPickerOptions } from './ownerPickerSchema';
import { PreflightChecks } from './PreflightChecks';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      marginBottom: 'var(--bui-space-3)',
    },
    told: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipOwnerPicker' },
);

/**
 * Field of a template's form for who will own what comes out: a group of the
 * catalog, and below it whether something new would be in good hands there.
 */
export function OwnershipOwnerPicker(
  props: FieldExtensionComponentProps<string, OwnerPickerOptions>,
) {
  const { formData, onChange, required, rawErrors = [], disabled } = props;
  const { schema, uiSchema } = props;
  const owner = formData || undefined;
  // The form's own; `ownership.goldenPaths.preflight` is what the run goes by.
  const mode = uiSchema?.['ui:options']?.preflight ?? 'strict';
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [team, setTeam] = useState(owner ? teamOf(owner) : undefined);

  function choose(chosen: Named | undefined) {
    setTeam(chosen);
    onChange(chosen?.id);
  }

  // An answer that came from elsewhere: a link, or another step of the form.
  useEffect(() => {
    if (owner !== team?.id) {
      setTeam(owner ? teamOf(owner) : undefined);
    }
    // Only the form's own change counts; ours is on its way to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [owner]);

  return (
    <div className={classes.root}>
      <NamedField
        kind="group"
        label={
          uiSchema?.['ui:title'] ?? schema?.title ?? t('ownerPicker.label')
        }
        description={
          uiSchema?.['ui:description'] ??
          schema?.description ??
          t('ownerPicker.hint')
        }
        chosen={team}
        onChange={choose}
        isRequired={required}
        secondaryLabel={required ? t('action.required') : undefined}
        isDisabled={disabled}
        isInvalid={rawErrors.length > 0}
        // The form says what is wrong. The browser would not let it be sent again
        // before that is gone, and it goes by sending.
        validationBehavior="aria"
      />
      <div role="status" className={classes.told}>
        {team && (
          <Preflight
            key={team.id}
            team={team}
            mode={mode}
            onChoose={({ ref, title }) => choose({ id: ref, label: title })}
          />
        )}
      </div>
    </div>
  );
}

function Preflight(props: {
  team: Named;
  mode: 'strict' | 'advisory';
  onChoose: (team: { ref: string; title: string }) => void;
}) {
  const { team, mode, onChoose } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { data, error, loading, reload } = useRequest(team.id, signal =>
    api.getOwnerPreflight(team.id, { signal }),
  );
  if (data) {
    return <PreflightChecks preflight={data} {...{ mode, onChoose }} />;
  }
  if (!error) {
    return (
      <Text as="p" variant="body-small">
        {t('ownerPicker.checking', { team: team.label })}
      </Text>
    );
  }
  return (
    <>
      <Text as="p" variant="body-small">
        {t('ownerPicker.unchecked', { message: reasonOf(error) })}{' '}
        {adviceText(error, t)}
      </Text>
      <div>
        <Button
          size="small"
          variant="secondary"
          onPress={reload}
          isPending={loading}
        >
          {t('common.retry')}
        </Button>
      </div>
    </>
  );
}

/** A group of which only the reference is known. */
function teamOf(ref: string): Named {
  try {
    const { name } = parseEntityRef(ref, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return { id: ref, label: name };
  } catch {
    return { id: ref, label: ref };
  }
}
