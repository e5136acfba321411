import { Text } from '@backstage/ui';
import type { ReportSource } from '@stewardship/backstage-plugin-ownership-common';
import { Said } from './Said';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** What to do about these follows from the status alone. */
const withRemedy = [
  'none',
  'not-allowed',
  'not-found',
  'not-a-repository',
  'empty',
  'shallow',
  'git-missing',
  'unauthorized',
] as const;

/**
 * What is wrong with a source, and what to do about it. The backend says it
 * best, but in English only; in any other language the remedy that belongs to
 * the status comes first.
 */
export function SourceWords(
  props: Pick<ReportSource, 'status' | 'message' | 'remedy'>,
) {
  const { status, message, remedy } = props;
  const { t } = useOwnershipTranslation();
  const known = withRemedy.find(one => one === status);
  const said = [message, remedy].filter(Boolean).join(' ');
  return (
    <>
      {known && t('common.language') !== 'en' && (
        <Text as="p" variant="body-small">
          {t(`source.remedy.${known}`)}
        </Text>
      )}
      {said && <Said>{said}</Said>}
    </>
  );
}
