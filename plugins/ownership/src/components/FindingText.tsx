import { Text } from '@backstage/ui';
import type {
  Finding,
  FindingKind,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from './ownerName';
import {
  useOwnershipTranslation,
  type Translate,
} from './useOwnershipTranslation';

/** What was found, in one sentence without people. */
export function findingSentence(finding: Finding, t: Translate): string {
  const { kind, facts } = finding;
  switch (kind) {
    case 'owner-mismatch': {
      const { knowingRef, knowingTitle } = facts as Record<string, unknown>;
      const team =
        typeof knowingRef === 'string'
          ? ownerName({
              ref: knowingRef,
              title:
                typeof knowingTitle === 'string' ? knowingTitle : undefined,
            })
          : undefined;
      return team
        ? t('finding.sentence.owner-mismatch-team', { team })
        : t('finding.sentence.owner-mismatch');
    }
    case 'setting-invalid': {
      const { annotation } = facts as Record<string, unknown>;
      return typeof annotation === 'string'
        ? t('finding.sentence.setting-invalid-named', { annotation })
        : t('finding.sentence.setting-invalid');
    }
    default:
      return t(`finding.sentence.${kind}`);
  }
}

/** Every kind, in the order in which pages offer them. */
export const findingKinds: readonly FindingKind[] = [
  'single-knower',
  'owner-mismatch',
  'owner-missing',
  'owner-dangling',
  'owner-placeholder',
  'owner-user',
  'one-person-team',
  'owner-disputed',
  'verification-stale',
  'forecast-drop',
  'path-few-maintainers',
  'setting-invalid',
];

/** The kind as a heading and what it means here. */
export function FindingText({ finding }: { finding: Finding }) {
  const { t } = useOwnershipTranslation();
  return (
    <div>
      <Text as="div" variant="body-medium" weight="bold">
        {t(`finding.kind.${finding.kind}`)}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {findingSentence(finding, t)}
      </Text>
    </div>
  );
}
