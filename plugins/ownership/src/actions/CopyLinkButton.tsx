import { Button, Text } from '@backstage/ui';
import { RiLink } from '@remixicon/react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { useTask } from './useTask';

/** Copies the address: it shows exactly this view to whoever may see it. */
export function CopyLinkButton() {
  const { t } = useOwnershipTranslation();
  const { start, pending, error } = useTask({
    run: () => navigator.clipboard.writeText(window.location.href),
    done: () => t('action.copyLink.done'),
  });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLink size={14} aria-hidden />}
        isPending={pending}
        onPress={start}
      >
        {t('action.copyLink.label')}
      </Button>
      <div role="alert">
        {error && (
          <Text as="p" variant="body-small">
            {t('action.copyLink.failed')}
          </Text>
        )}
      </div>
    </>
  );
}
