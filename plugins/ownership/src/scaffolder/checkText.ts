import type {
  OwnerPreflight,
  PreflightCheck,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Translate } from '../components/useOwnershipTranslation';

/** A check in words: what is so, or what is missing. */
export function checkText(check: PreflightCheck, t: Translate): string {
  const { id, passed, count = 0 } = check;
  const outcome = passed ? 'passed' : 'missing';
  return id === 'people'
    ? t(`ownerPicker.check.people.${outcome}`, { count })
    : t(`ownerPicker.check.${id}.${outcome}`);
}

/**
 * The checks that say something: of an owner who is not there, or is no team,
 * the rest cannot be known.
 */
export function tellingChecks({ checks }: OwnerPreflight): PreflightCheck[] {
  const end = checks.findIndex(
    ({ id, passed }) => !passed && (id === 'resolves' || id === 'group'),
  );
  return end < 0 ? [...checks] : checks.slice(0, end + 1);
}
