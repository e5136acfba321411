import { Button, Text } from '@backstage/ui';
import { reasonOf } from '../actions/failureText';
import { problemOf } from '../api/problemOf';
import type { Request } from '../api/useRequest';
import { ProblemChip } from './ProblemChip';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/**
 * One of several sources of a page that failed: named, with its reason, while
 * the rest of the page stays. Nothing where it did not.
 */
export function PartProblem(props: {
  source: 'findings' | 'transfers' | 'reports' | 'coverage';
  request: Pick<Request<unknown>, 'error' | 'loadedAt' | 'reload' | 'loading'>;
}) {
  const { source, request } = props;
  const { error, loadedAt, reload, loading } = request;
  const { t } = useOwnershipTranslation();
  return (
    <div role="status">
      {error && (
        <ProblemChip
          title={t('problem.part', { what: t(`problem.source.${source}`) })}
        >
          <Text as="p" variant="body-small">
            {problemOf(error) === 'unavailable'
              ? t('problem.unavailable.details', { message: reasonOf(error) })
              : t('problem.forbidden.title')}
          </Text>
          <Text as="p" variant="body-small">
            {loadedAt === undefined
              ? t('problem.partMoment')
              : t('problem.unavailable.withData', { time: new Date(loadedAt) })}
          </Text>
          <Button
            size="small"
            variant="secondary"
            onPress={reload}
            isPending={loading}
          >
            {t('common.retry')}
          </Button>
        </ProblemChip>
      )}
    </div>
  );
}
