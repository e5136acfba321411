import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type FormEvent, type ReactNode } from 'react';
import { still } from '../components/stillness';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { TaskError } from './TaskError';

const useStyles = makeStyles(
  {
    // It stands outside of our root, on an overlay that fades by itself and
    // takes no class.
    dialog: {
      '@media (prefers-reduced-motion: reduce)': {
        '.bui-DialogOverlay:has(> &), &, & *, & *::before, & *::after': still,
      },
    },
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      // On a dialog's dark ground the quieter colour has too little contrast.
      '--bui-fg-secondary': 'var(--bui-fg-primary)',
    },
    // Two buttons have more words than a phone has room for beside each other.
    footer: { flexWrap: 'wrap' },
  },
  { name: 'OwnershipActionDialog' },
);

/** A question with its fields. What was typed stays when the backend refuses. */
export function ActionDialog(props: {
  title: string;
  /** What will happen, before it does. */
  intro: ReactNode;
  submitLabel: string;
  isOpen: boolean;
  onClose: () => void;
  onSubmit: () => void;
  canSubmit: boolean;
  pending: boolean;
  error?: Error;
  children?: ReactNode;
}) {
  const { title, intro, submitLabel, isOpen, onClose, onSubmit } = props;
  const { canSubmit, pending, error, children } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const formId = useId();
  // It stands outside of our root.
  const language = t('common.language');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSubmit) {
      onSubmit();
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => open || onClose()}
      isDismissable={!pending}
      width="min(520px, calc(100vw - 32px))"
      className={classes.dialog}
    >
      <DialogHeader lang={language}>{title}</DialogHeader>
      <DialogBody lang={language}>
        <form id={formId} className={classes.form} onSubmit={submit}>
          <Text as="p">{intro}</Text>
          {children}
          <TaskError error={error} />
        </form>
      </DialogBody>
      <DialogFooter lang={language} className={classes.footer}>
        <Button variant="secondary" onPress={onClose} isDisabled={pending}>
          {t('action.cancel')}
        </Button>
        <Button
          variant="primary"
          type="submit"
          form={formId}
          isDisabled={!canSubmit}
          isPending={pending}
        >
          {submitLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
