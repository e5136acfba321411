import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { problemOf } from '../api/problemOf';
import type { Request } from '../api/useRequest';
import { ProblemChip } from './ProblemChip';
import { ProblemDetails } from './ProblemDetails';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      // Its place is there before anything is said, and takes no room.
      '&:empty': { position: 'absolute' },
    },
  },
  { name: 'OwnershipPartProblem' },
);

/** The parts of pages that have a name. */
type Source =
  | 'findings'
  | 'transfers'
  | 'rounds'
  | 'reports'
  | 'coverage'
  | 'facets'
  | 'goldenPaths'
  | 'todos'
  | 'scenarios'
  | 'permissions';

/**
 * One of several sources of a page that failed: named, with its reason, while
 * the rest of the page stays. Nothing where it did not.
 */
export function PartProblem(props: {
  source: Source;
  request: Pick<Request<unknown>, 'error' | 'loadedAt' | 'reload' | 'loading'>;
}) {
  const { source, request } = props;
  const { error, loadedAt, reload, loading } = request;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <div role="status" className={classes.root}>
      {error && (
        <ProblemChip
          title={t('problem.part', { what: t(`problem.source.${source}`) })}
        >
          {problemOf(error) === 'forbidden' ? (
            <Text as="p" variant="body-small">
              {t('problem.forbidden.title')}
            </Text>
          ) : (
            <ProblemDetails error={error} />
          )}
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
