import type {
  FindingFilter,
  ListReportsRequest,
  OwnershipReport,
  PageRequest,
  ReportFilter,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { alignmentOf } from './alignment';

/** Whether a report passes the filter, as far as the pages ask. */
export function matches(
  filter: ReportFilter,
): (report: OwnershipReport) => boolean {
  const { search = '', owners, teams, states, types, tiers, warning } = filter;
  const words = search.toLocaleLowerCase('en');
  const among = <T>(list: readonly T[] | undefined, value: T): boolean =>
    !list?.length || list.includes(value);
  return report => {
    const { title, owner } = report;
    const text = `${title} ${owner.title ?? ''}`.toLocaleLowerCase('en');
    return (
      text.includes(words) &&
      (among(owners, owner.ref ?? 'none') ||
        (owners!.includes('nobody') && isNobody(report))) &&
      among(teams, owner.ref ?? 'none') &&
      among(filter.systems, report.system ?? 'none') &&
      among(filter.domains, domainOf(report.system ?? '')) &&
      among(filter.lifecycles, report.lifecycle ?? 'none') &&
      among(states, report.state) &&
      among(types, report.type ?? 'none') &&
      (!tiers?.length || tiers.includes(report.tier ?? 0)) &&
      (warning === undefined || warning === Boolean(report.warning)) &&
      among(filter.bands, report.band ?? 'unknown') &&
      among(filter.verified, confirmationOf(report)) &&
      (!filter.heldBy?.length || isHeldBy(filter.heldBy, report))
    );
  };
}

/** As roll-ups count it: whatever is not in force is none. */
export function confirmationOf({
  verification,
}: ReportSummary): 'confirmed' | 'stale' | 'never' {
  const { state } = verification ?? {};
  return state === 'confirmed' || state === 'stale' ? state : 'never';
}

function isNobody({ owner }: OwnershipReport): boolean {
  return owner.problem !== undefined && owner.problem !== 'user';
}

function isHeldBy(teams: readonly string[], report: OwnershipReport): boolean {
  const knowing = report.knowledge?.teams.find(({ kind }) => kind === 'other');
  return (
    report.owner.ref !== undefined &&
    alignmentOf(report) === 'mismatch' &&
    teams.includes(knowing?.ref ?? '')
  );
}

/** Two systems each. */
export function domainOf(system: string): string {
  return /passage|navigation/.test(system)
    ? 'domain:default/waterway'
    : 'domain:default/harbour';
}

/** One page; the cursor holds the rest of the question. */
export function pageOf<Request extends PageRequest, T>(
  request: Request,
  answer: (asked: Request) => T[],
) {
  const { limit = 20, cursor } = request;
  const asked: Request & { offset?: number } = cursor
    ? JSON.parse(atob(cursor))
    : request;
  const offset = asked.offset ?? 0;
  const all = answer(asked);
  const at = (start: number): string =>
    btoa(JSON.stringify({ ...asked, offset: start }));
  return {
    items: all.slice(offset, offset + limit),
    totalItems: all.length,
    pageInfo: {
      nextCursor: offset + limit < all.length ? at(offset + limit) : undefined,
      prevCursor: offset > 0 ? at(Math.max(0, offset - limit)) : undefined,
    },
  };
}

type Key = number | string;

export function byKey<T>(
  key: (item: T) => Key,
  order?: 'asc' | 'desc',
): (a: T, b: T) => number {
  const sign = order === 'desc' ? -1 : 1;
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === y) {
      return 0;
    }
    return x < y ? -sign : sign;
  };
}

export function reportKey(
  sort: ListReportsRequest['sort'] = 'risk',
): (report: ReportSummary) => Key {
  const bands = ['single', 'pair', 'shared'];
  return report => {
    switch (sort) {
      case 'title':
        return report.title;
      case 'owner':
        return report.owner.title ?? '';
      case 'band':
        return report.band ? bands.indexOf(report.band) : bands.length;
      case 'score':
        return report.score ?? 101;
      case 'activity':
        return report.activity;
      case 'tier':
        return report.tier ?? 9;
      case 'verified':
        return report.verification?.daysAgo ?? 10_000;
      default:
        return (report.warning ? 0 : 1000) + (report.score ?? 101);
    }
  };
}

/** The part of a filter that belongs to findings alone. */
export type FindingPart = Pick<
  FindingFilter,
  'findingKinds' | 'findingStates' | 'severities'
>;
