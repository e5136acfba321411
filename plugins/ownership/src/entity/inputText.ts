import {
  scoreConstants,
  type ScoreInputValue,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Translate } from '../components/useOwnershipTranslation';

/** What an input asks. Unknown ones, from a newer backend, keep their id. */
export function inputText({ id }: ScoreInputValue, t: Translate): string {
  switch (id) {
    case 'group-size':
      return t('entity.input.group-size', {
        size: String(scoreConstants.minimumGroupSize),
      });
    case 'verified':
      return t('entity.input.verified', {
        days: String(scoreConstants.verifiedDays),
      });
    case 'effective-contributors':
      return t('entity.input.effective-contributors', {
        full: String(scoreConstants.redundancy.span + 1),
      });
    case 'inside-share':
      return t('entity.input.inside-share', {
        share: scoreConstants.fullAlignment,
      });
    case 'reviewers':
      return t('entity.input.reviewers', {
        full: String(scoreConstants.fullReviewers),
      });
    case 'owner-resolves':
    case 'owner-is-group':
    case 'escalation':
    case 'second-knower':
    case 'held-and-fresh':
    case 'documentation':
      return t(`entity.input.${id}`);
    default:
      return id;
  }
}

/** What was found, in the input's own unit. */
export function rawText(
  { id, raw }: ScoreInputValue,
  t: Translate,
): string | undefined {
  if (raw === undefined) {
    return undefined;
  }
  if (id === 'verified') {
    return typeof raw === 'number'
      ? t('entity.input.raw.days', { count: raw })
      : t('entity.input.raw.never');
  }
  if (typeof raw === 'boolean') {
    return t(raw ? 'entity.input.raw.yes' : 'entity.input.raw.no');
  }
  if (typeof raw === 'string') {
    return raw === 'none' || raw === 'one-person' || raw === 'shared'
      ? t(`entity.input.raw.${raw}`)
      : raw;
  }
  switch (id) {
    case 'inside-share':
    case 'held-and-fresh':
      return t('common.percent', { value: raw });
    case 'group-size':
    case 'reviewers':
      return t('entity.input.raw.people', { count: raw });
    default:
      return t('entity.input.raw.number', { value: raw });
  }
}
