import { TextAreaField } from '@backstage/ui';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** What the backend takes. */
const LONGEST_REASON = 500;

/** Why; seen by everybody who sees the entity. */
export function ReasonField(props: {
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
}) {
  const { t } = useOwnershipTranslation();
  return (
    <TextAreaField
      label={t('action.reason')}
      description={t('action.reasonSeenByAll')}
      secondaryLabel={props.isRequired ? t('action.required') : undefined}
      maxLength={LONGEST_REASON}
      {...props}
    />
  );
}
