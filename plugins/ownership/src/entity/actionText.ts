import type { NextAction } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../components/ownerName';
import type { Translate } from '../components/useOwnershipTranslation';

/** A step in words a team can act on. */
export function actionText(action: NextAction, t: Translate): string {
  const { id, params } = action;
  const count = params.days ?? 1;
  const team =
    params.team && ownerName({ ref: params.team, title: params.teamTitle });
  switch (id) {
    case 'review-by-learner':
    case 'pair-three-days':
    case 'second-maintainer':
      return t(`entity.actions.${id}`, { count });
    case 'transfer':
      return t('entity.actions.transfer', { team: team ?? '' });
    case 'name-owner':
      return team
        ? t('entity.actions.name-owner-team', { team })
        : t('entity.actions.name-owner');
    default:
      return t(`entity.actions.${id}`);
  }
}
