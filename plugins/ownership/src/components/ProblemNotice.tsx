import { Button, Text } from '@backstage/ui';
import { ownershipReportReadPermission } from '@stewardship/backstage-plugin-ownership-common';
import { problemOf } from '../api/problemOf';
import type { Request } from '../api/useRequest';
import { Notice } from './Notice';
import { ProblemDetails } from './ProblemDetails';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/**
 * A failed call in words: which permission is missing, or what still works
 * while the backend is down. Shows nothing where nothing failed.
 */
export function ProblemNotice(props: {
  request: Pick<Request<unknown>, 'error' | 'loadedAt' | 'reload' | 'loading'>;
  /** For an address whose page or filter the backend refuses. */
  onOutdatedLink?: () => void;
}) {
  const { request, onOutdatedLink } = props;
  const { t } = useOwnershipTranslation();
  const { error, loadedAt, reload, loading } = request;
  if (!error) {
    return null;
  }
  const retry = (
    <Button
      size="small"
      variant="secondary"
      onPress={reload}
      isPending={loading}
    >
      {t('common.retry')}
    </Button>
  );
  const problem = problemOf(error);
  switch (problem) {
    case 'forbidden':
      return (
        <Notice
          live
          state="missing-permission"
          title={t('problem.forbidden.title')}
        >
          <Text as="p">
            {t('problem.forbidden.description', {
              permission: ownershipReportReadPermission.name,
            })}
          </Text>
        </Notice>
      );
    case 'not-found':
      return (
        <Notice
          live
          state="first-run"
          title={t('problem.notFound.title')}
          actions={retry}
        >
          <Text as="p">{t('problem.notFound.description')}</Text>
        </Notice>
      );
    case 'outdated-link':
      return (
        <Notice
          live
          title={t('problem.outdatedLink.title')}
          actions={
            onOutdatedLink ? (
              <Button size="small" variant="secondary" onPress={onOutdatedLink}>
                {t('problem.outdatedLink.action')}
              </Button>
            ) : (
              retry
            )
          }
        >
          <Text as="p">{t('problem.outdatedLink.description')}</Text>
        </Notice>
      );
    default:
      return (
        <Notice
          live
          tone="attention"
          state="partial-error"
          title={t(`problem.${problem}.title`)}
          actions={retry}
        >
          {loadedAt !== undefined && (
            <Text as="p">
              {t('problem.unavailable.withData', { time: new Date(loadedAt) })}
            </Text>
          )}
          <Text as="p">{t(`problem.${problem}.description`)}</Text>
          <ProblemDetails error={error} />
        </Notice>
      );
  }
}
