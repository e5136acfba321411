import type {
  Helper,
  OwnershipReport,
  ReportSummary,
  WhoCanHelp,
} from '@stewardship/backstage-plugin-ownership-common';
import type { StoredHelper } from '../report';
import { maySeeHelpers, type Viewer } from './Viewer';
import { titled } from './titled';

/** Names of people and users, as far as they were looked up. */
export interface Names {
  person(id: number): string | undefined;
  user(ref: string): string | undefined;
}

/**
 * Whom to ask. Names only where mode and permission allow; everybody finds
 * themselves. In any case the owning team.
 */
export function whoCanHelp(
  {
    summary,
    detail,
  }: {
    summary: Pick<ReportSummary, 'owner'>;
    detail: { helpers: readonly StoredHelper[] };
  },
  owner: OwnershipReport['owner'],
  viewer: Viewer,
  names: Names,
): WhoCanHelp {
  const people = detail.helpers.flatMap(helper => {
    const you =
      helper.userRef !== undefined && helper.userRef === viewer.userRef;
    const name = nameOf(helper, names);
    const hidden =
      helper.userRef !== undefined && !viewer.visible.has(helper.userRef);
    if (name === undefined || (!you && (hidden || !maySeeHelpers(viewer)))) {
      return [];
    }
    return [toHelper(helper, name, you)];
  });
  const isTeam = owner.ref !== undefined && !owner.problem;
  return {
    ...(maySeeHelpers(viewer) || people.length > 0 ? { people } : {}),
    ...(isTeam
      ? {
          team: titled(summary.owner.ref!, owner.title),
        }
      : {}),
  };
}

function nameOf(
  { userRef, personId }: StoredHelper,
  names: Names,
): string | undefined {
  const user = userRef === undefined ? undefined : names.user(userRef);
  return user ?? (personId === undefined ? undefined : names.person(personId));
}

function toHelper(
  { userRef, reasons }: StoredHelper,
  name: string,
  you: boolean,
): Helper {
  return {
    name,
    ...(userRef === undefined ? {} : { entityRef: userRef }),
    reasons,
    ...(you ? { you } : {}),
  };
}
