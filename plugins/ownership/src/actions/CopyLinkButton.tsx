import { Button, Text } from '@backstage/ui';
import { RiLink } from '@remixicon/react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { useTask } from './useTask';

/** Copies the address: it shows exactly this view to whoever may see it. */
export function CopyLinkButton(props: {
  /** What the address leaves open, because it goes by who looks at the page. */
  params?: ReadonlyArray<[string, string]>;
}) {
  const { params = [] } = props;
  const { t } = useOwnershipTranslation();
  const { start, pending, error } = useTask({
    run: () => {
      const address = new URL(window.location.href);
      params.forEach(([name, value]) =>
        address.searchParams.append(name, value),
      );
      return navigator.clipboard.writeText(address.href);
    },
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
