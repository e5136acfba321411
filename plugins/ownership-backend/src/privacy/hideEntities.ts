import type {
  DeclaredOwner,
  KnowledgeFigures,
  NextAction,
  ReportSummary,
  TeamShare,
} from '@stewardship/backstage-plugin-ownership-common';

type Visible = ReadonlySet<string>;

/**
 * A summary without facts of entities that the caller may not see. Refs that
 * the component itself carries stay; titles, sizes and names do not.
 */
export function hideInSummary(
  summary: ReportSummary,
  visible: Visible,
): ReportSummary {
  return { ...summary, owner: hideOwner(summary.owner, visible) };
}

function hideOwner(owner: DeclaredOwner, visible: Visible): DeclaredOwner {
  const { suggestion, ...rest } = owner;
  const shown = suggestion && visible.has(suggestion.ref) ? { suggestion } : {};
  if (rest.ref === undefined || rest.problem || visible.has(rest.ref)) {
    return { ...rest, ...shown };
  }
  return { ref: rest.ref };
}

/** Hidden teams are added up under "another team". */
export function hideInKnowledge(
  knowledge: KnowledgeFigures,
  visible: Visible,
): KnowledgeFigures {
  const teams: TeamShare[] = [];
  let hidden: TeamShare | undefined;
  for (const team of knowledge.teams) {
    if (team.ref === undefined || visible.has(team.ref)) {
      teams.push(team);
    } else if (team.kind === 'owning') {
      teams.push({ kind: 'owning', share: team.share, ref: team.ref });
    } else if (hidden) {
      hidden.share += team.share;
    } else {
      hidden = { kind: 'other', share: team.share };
      teams.push(hidden);
    }
  }
  return { ...knowledge, teams };
}

/** Steps that would name a hidden team are left out. */
export function hideInActions(
  actions: readonly NextAction[],
  visible: Visible,
): NextAction[] {
  return actions.filter(
    ({ params }) => params.team === undefined || visible.has(params.team),
  );
}
