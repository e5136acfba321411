import type {
  DeclaredOwner,
  KnowledgeFigures,
  NextAction,
  ReportSummary,
  Score,
  TeamShare,
} from '@stewardship/backstage-plugin-ownership-common';

/** What of a `VisibleSet` is needed to hide. */
type Visible = { has(ref: string): boolean };

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

/** An owner without what another entity says, where that one is hidden. */
export function hideOwner(
  owner: DeclaredOwner,
  visible: Visible,
): DeclaredOwner {
  const { suggestion, ...rest } = owner;
  const shown = suggestion && visible.has(suggestion.ref) ? { suggestion } : {};
  if (rest.ref === undefined || visible.has(rest.ref)) {
    return { ...rest, ...shown };
  }
  const { ref, problem } = rest;
  return { ref, ...(problem ? { problem } : {}), ...shown };
}

/** How many people a hidden owner has is not said; whether enough, is. */
export function hideInScore(
  score: Score,
  owner: DeclaredOwner,
  visible: Visible,
): Score {
  if (owner.ref === undefined || visible.has(owner.ref)) {
    return score;
  }
  return {
    ...score,
    parts: score.parts.map(part => ({
      ...part,
      inputs: part.inputs.map(input => {
        const { raw: _raw, ...rest } = input;
        return input.id === 'group-size' ? rest : input;
      }),
    })),
  };
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

/**
 * Steps that would name a hidden team are left out, but for naming an owner:
 * that is due whoever it will be. Its gain depends on the team and goes.
 */
export function hideInActions(
  actions: readonly NextAction[],
  visible: Visible,
): NextAction[] {
  return actions.flatMap(action => {
    const { id, effort, params } = action;
    if (params.team === undefined || visible.has(params.team)) {
      return [action];
    }
    return id === 'name-owner' ? [{ id, effort, params: {} }] : [];
  });
}
