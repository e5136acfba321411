import type { Named } from '../api/useNamed';
import { NamedField } from '../components/NamedField';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** A team, looked for among all; the one that something is handed to when nothing is said. */
export default function TeamField(props: {
  team: Named | undefined;
  onChange: (team: Named | undefined) => void;
  label?: string;
  description?: string;
}) {
  const { team, onChange, label, description } = props;
  const { t } = useOwnershipTranslation();
  return (
    <NamedField
      kind="group"
      label={label ?? t('action.transfer.team')}
      description={
        label === undefined ? t('action.transfer.teamHint') : description
      }
      chosen={team}
      onChange={onChange}
      isRequired
      secondaryLabel={t('action.required')}
    />
  );
}
