import type {
  ChangeKind,
  FindingFilter,
  OwnedKind,
  operations,
  ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';

type FilterQuery = NonNullable<operations['getFacets']['parameters']['query']>;
type FindingQuery = NonNullable<
  operations['exportFindings']['parameters']['query']
>;
type ChangeQuery = NonNullable<
  operations['exportChanges']['parameters']['query']
>;

/** Refs are compared as the catalog writes them: in lower case. */
export function lowerRef(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

function lowerRefs(refs: readonly string[] | undefined): string[] | undefined {
  return refs?.map(lowerRef);
}

/** @param kinds - What is asked for when the caller says nothing of kinds. */
export function toFilter(
  query: FilterQuery | undefined,
  kinds: OwnedKind[] | undefined = ['component'],
): ReportFilter {
  return {
    search: query?.search,
    owners: lowerRefs(query?.owner),
    teams: lowerRefs(query?.team),
    systems: lowerRefs(query?.system),
    domains: lowerRefs(query?.domain),
    kinds: query?.kind?.length ? query.kind : kinds,
    types: query?.type,
    lifecycles: query?.lifecycle,
    tiers: query?.tier,
    goldenPaths: lowerRefs(query?.goldenPath),
    states: query?.state,
    warning: query?.warning,
    bands: query?.band,
    verified: query?.verified,
    heldBy: lowerRefs(query?.heldBy),
  };
}

/** Findings are looked for in every kind of entity. */
export function toFindingFilter(
  query: FindingQuery | undefined,
): FindingFilter & { filter: ReportFilter } {
  return {
    filter: { ...toFilter(query), kinds: query?.kind },
    findingKinds: query?.findingKind,
    severities: query?.severity,
    findingStates: query?.findingState,
  };
}

/** Changes are looked for as reports are: of components when nothing is said. */
export function toChangeFilter(query: ChangeQuery | undefined): {
  filter: ReportFilter;
  kinds?: ChangeKind[];
  since?: string;
} {
  return {
    filter: toFilter(query),
    kinds: query?.changeKind,
    since: query?.since,
  };
}
