import type {
  FindingKind,
  FindingSeverity,
  FindingSortField,
  FindingState,
} from '@stewardship/backstage-plugin-ownership-common';
import { findingKinds } from '../../components/FindingText';
import {
  firstPage,
  parsePlace,
  writePlace,
  type ListPlace,
  type SortFields,
} from '../../filter/listPlace';
import { useFilterView, type ViewCodec } from '../../filter/useFilterView';

export const severities: readonly FindingSeverity[] = [
  'critical',
  'warning',
  'notice',
];
export const findingStates: readonly FindingState[] = [
  'open',
  'snoozed',
  'resolved',
];
const sortFields: SortFields<FindingSortField> = {
  fields: ['severity', 'openedAt', 'tier', 'owner', 'title'],
  usual: 'severity',
};

/** What the Risks page shows besides the shared filter. */
export interface RisksView extends ListPlace<FindingSortField> {
  findingKinds: FindingKind[];
  severities: FindingSeverity[];
  findingState: FindingState;
  groupBy: 'none' | 'team';
}

const codec: ViewCodec<RisksView> = {
  parse(params) {
    const kinds = params.getAll('finding');
    return {
      findingKinds: findingKinds.filter(kind => kinds.includes(kind)),
      severities: severities.filter(severity =>
        params.getAll('severity').includes(severity),
      ),
      findingState:
        findingStates.find(state => state === params.get('findingState')) ??
        'open',
      groupBy: params.get('group') === 'team' ? 'team' : 'none',
      ...parsePlace(params, sortFields),
    };
  },
  write(params, view) {
    view.findingKinds.forEach(kind => params.append('finding', kind));
    view.severities.forEach(level => params.append('severity', level));
    if (view.findingState !== 'open') {
      params.set('findingState', view.findingState);
    }
    if (view.groupBy === 'team') {
      params.set('group', 'team');
    }
    writePlace(params, view, sortFields);
  },
  restart: firstPage,
};

/** The view and its setters; whatever narrows it starts from the first page. */
export function useRisksView() {
  const { setView, ...filterView } = useFilterView(codec);
  return {
    ...filterView,
    change: (patch: Partial<RisksView>) =>
      setView(view => ({ ...codec.restart(view), ...patch })),
    goTo: (cursor: string | undefined, page: number) =>
      setView(view => ({ ...view, cursor, page })),
  };
}
