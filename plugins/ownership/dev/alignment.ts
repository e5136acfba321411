import type {
  AlignmentResponse,
  OwnershipReport,
  TreemapTile,
} from '@stewardship/backstage-plugin-ownership-common';

/** As the backend has it, told by how much the owner knows. */
export function alignmentOf({
  knowledge,
}: OwnershipReport): TreemapTile['alignment'] {
  const inside = knowledge?.alignment;
  if (inside === undefined) {
    return undefined;
  }
  if (inside >= 0.6) {
    return 'aligned';
  }
  return inside >= 0.3 ? 'mixed' : 'mismatch';
}

export function alignmentFlows(reports: OwnershipReport[]): AlignmentResponse {
  const flows = new Map<string, AlignmentResponse['flows'][number]>();
  for (const report of reports) {
    const { owner, knowledge } = report;
    const knowing = knowledge?.teams.find(({ kind }) => kind === 'other');
    if (alignmentOf(report) === 'mismatch' && owner.ref && knowing?.ref) {
      const key = `${owner.ref}\n${knowing.ref}`;
      const flow = flows.get(key) ?? {
        from: { ref: owner.ref, title: owner.title },
        to: { ref: knowing.ref, title: knowing.title },
        entities: 0,
      };
      flows.set(key, { ...flow, entities: flow.entities + 1 });
    }
  }
  const all = [...flows.values()].sort((a, b) => b.entities - a.entities);
  const rest = all.slice(20);
  return {
    flows: all.slice(0, 20),
    more: {
      flows: rest.length,
      entities: rest.reduce((sum, { entities }) => sum + entities, 0),
    },
  };
}
