import type {
  FindingKind,
  FindingSeverity,
  FindingSortField,
  FindingState,
} from '@stewardship/backstage-plugin-ownership-common';
import { findingKinds } from '../../components/FindingText';
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
const sortFields: readonly FindingSortField[] = [
  'severity',
  'openedAt',
  'tier',
  'owner',
  'title',
];

/** What the Risks page shows besides the shared filter. */
export interface RisksView {
  findingKinds: FindingKind[];
  severities: FindingSeverity[];
  findingState: FindingState;
  groupBy: 'none' | 'team';
  sort: FindingSortField;
  order: 'asc' | 'desc';
  cursor?: string;
  page: number;
}

const codec: ViewCodec<RisksView> = {
  parse(params) {
    const cursor = params.get('cursor') ?? undefined;
    const page = Number(params.get('page'));
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
      sort:
        sortFields.find(field => field === params.get('sort')) ?? 'severity',
      order: params.get('order') === 'desc' ? 'desc' : 'asc',
      cursor,
      page: cursor && Number.isInteger(page) && page > 1 ? page : 1,
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
    if (view.sort !== 'severity') {
      params.set('sort', view.sort);
      params.set('order', view.order);
    }
    if (view.cursor) {
      params.set('cursor', view.cursor);
      params.set('page', String(view.page));
    }
  },
  restart: view => ({ ...view, cursor: undefined, page: 1 }),
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
