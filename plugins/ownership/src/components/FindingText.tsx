import { Text } from '@backstage/ui';
import {
  scoreConstants,
  type Finding,
  type FindingKind,
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
      const { team } = facts as Record<string, unknown>;
      return typeof team === 'string'
        ? t('finding.sentence.owner-mismatch-team', {
            team: ownerName({ ref: team }) ?? team,
          })
        : t('finding.sentence.owner-mismatch');
    }
    case 'forecast-drop': {
      const { inDays } = facts as Record<string, unknown>;
      return typeof inDays === 'number'
        ? t('finding.sentence.forecast-drop-days', {
            days: inDays,
            risk: String(scoreConstants.atRiskBelow),
          })
        : t('finding.sentence.forecast-drop');
    }
    case 'verification-stale': {
      const { ever } = facts as Record<string, unknown>;
      return ever === false
        ? t('finding.sentence.verification-never')
        : t('finding.sentence.verification-stale');
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
