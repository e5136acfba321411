import { Text } from '@backstage/ui';
import type { CoverageProblem } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from './ownerName';
import { SourceWords } from './SourceWords';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** Components named in full before "and N more". */
const NAMED = 5;

/** A source that cannot be read, what to do, and which components miss it. */
export function SourceProblem({ problem }: { problem: CoverageProblem }) {
  const { t } = useOwnershipTranslation();
  const { components, count } = problem;
  const named = components.slice(0, NAMED).map(ref => ownerName({ ref }));
  const rest = count - named.length;
  return (
    <>
      <Text as="p" variant="body-small" weight="bold">
        {t(`source.${problem.status}`)}
        {problem.location && ` · ${problem.location}`}
      </Text>
      <SourceWords {...problem} />
      {named.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('coverage.affects')}: {named.join(', ')}
          {rest > 0 && ` ${t('coverage.andMore', { count: rest })}`}
        </Text>
      )}
    </>
  );
}
