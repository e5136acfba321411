import type { ChangeKind } from '@stewardship/backstage-plugin-ownership-common';
import { useFilterView, type ViewCodec } from '../../filter/useFilterView';

export const changeKinds: readonly ChangeKind[] = [
  'owner',
  'state',
  'finding-opened',
  'finding-resolved',
  'transfer-applied',
  'appeared',
  'vanished',
];

/** What the Audit page shows besides the shared filter. */
export interface AuditView {
  /** All where none is chosen. */
  changeKinds: ChangeKind[];
}

const codec: ViewCodec<AuditView> = {
  parse(params) {
    const chosen = params.getAll('change');
    return { changeKinds: changeKinds.filter(kind => chosen.includes(kind)) };
  },
  write(params, view) {
    view.changeKinds.forEach(kind => params.append('change', kind));
  },
  restart: view => view,
};

/** The filter, which kinds of change are listed, and their setters. */
export function useAuditView() {
  return useFilterView(codec);
}
