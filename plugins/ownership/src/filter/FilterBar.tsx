import { Button, SearchField, Select, ToggleButton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiErrorWarningLine, RiFilter3Line } from '@remixicon/react';
import {
  ownershipStates,
  type FacetsResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { memo, useId, useState } from 'react';
import { StateMark } from '../charts/StateMark';
import { ownerName } from '../components/ownerName';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { facetOptions } from './facetOptions';
import {
  bandChoices,
  isFiltered,
  verifiedChoices,
  type PageFilter,
} from './filterParams';
import { useDebouncedText } from './useDebouncedText';
import type { FilterView } from './useFilterView';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
    row: {
      '&[hidden]': { display: 'none' },
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-3)',
    },
    search: { flex: '1 1 220px', maxWidth: 360, minWidth: 0 },
    choice: { flex: '1 1 160px', maxWidth: 260, minWidth: 0 },
    states: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipFilterBar' },
);

/** Filters that are asked for less often, behind one button. */
const further = [
  'domains',
  'systems',
  'types',
  'lifecycles',
  'tiers',
  'goldenPaths',
  'bands',
  'verified',
  'heldBy',
] as const;

type ListField = 'owners' | 'teams' | (typeof further)[number];

interface FilterBarProps {
  view: FilterView;
  facets?: FacetsResponse;
  /** Groups that own something, child groups counted in. */
  teams?: ReadonlyArray<{ ref: string; title?: string; count: number }>;
  /** False where the page offers to clear the filters elsewhere. */
  clearable?: boolean;
  /** False where the page is about something else than states. */
  states?: boolean;
}

/**
 * The one filter bar of all pages. The state buttons are the legend of what is
 * drawn, too.
 */
export const FilterBar = memo(Bar, isSameBar);

function Bar(props: FilterBarProps) {
  const { view, facets, teams, clearable = true, states = true } = props;
  const { filter, setFilter, clearFilter } = view;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const furtherId = useId();
  const chosenFurther = further.reduce(
    (sum, field) => sum + filter[field].length,
    0,
  );
  const [open, setOpen] = useState(chosenFurther > 0);
  // Choices of a closed list are built all the same, and there are hundreds.
  const [listed, setListed] = useState<ListField>();
  const [search, setSearch] = useDebouncedText(filter.search ?? '', text =>
    setFilter({ search: text || undefined }, { replace: true }),
  );

  const counted = (label: string, amount: number | undefined) =>
    amount === undefined ? label : t('filter.option', { label, amount });

  const choice = (field: ListField) => (
    <Select
      key={field}
      className={classes.choice}
      selectionMode="multiple"
      aria-label={t(`filter.${field}.label`)}
      placeholder={t(`filter.${field}.all`)}
      search={{ placeholder: t('filter.find') }}
      onOpenChange={isOpen => setListed(isOpen ? field : undefined)}
      options={facetOptions(t, {
        chosen: filter[field].map(String),
        counted: choicesOf(field, { facets, teams, filter, t })?.filter(
          ({ id }) =>
            listed === field || filter[field].map(String).includes(id),
        ),
        noneLabel: t(`filter.${field}.none`),
      })}
      value={filter[field].map(String)}
      onChange={keys => setFilter(patchOf(field, keys.map(String)))}
    />
  );

  return (
    <div role="search" aria-label={t('filter.label')} className={classes.root}>
      <div className={classes.row}>
        <SearchField
          className={classes.search}
          size="small"
          aria-label={t('filter.search')}
          placeholder={t('filter.searchPlaceholder')}
          value={search}
          onChange={setSearch}
        />
        {teams ? choice('teams') : choice('owners')}
        {teams && filter.owners.length > 0 && choice('owners')}
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiFilter3Line size={14} aria-hidden />}
          aria-expanded={open}
          aria-controls={furtherId}
          onPress={() => setOpen(!open)}
        >
          {chosenFurther > 0
            ? t('filter.furtherChosen', { amount: chosenFurther })
            : t('filter.further')}
        </Button>
        {clearable && isFiltered(filter) && (
          <Button size="small" variant="tertiary" onPress={clearFilter}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <div id={furtherId} className={classes.row} hidden={!open}>
        {open &&
          further
            .filter(field => field !== 'heldBy' || filter.heldBy.length > 0)
            .map(choice)}
      </div>
      {states && (
        <div
          role="group"
          aria-label={t('filter.state')}
          className={classes.states}
        >
          <ToggleButton
            size="small"
            iconStart={<RiErrorWarningLine size={14} aria-hidden />}
            isSelected={filter.warning === true}
            onChange={on => setFilter({ warning: on || undefined })}
          >
            {counted(t('filter.warning'), facets?.warnings)}
          </ToggleButton>
          {ownershipStates.map(state => (
            <ToggleButton
              key={state}
              size="small"
              iconStart={<StateMark state={state} />}
              isSelected={filter.states.includes(state)}
              onChange={on =>
                setFilter({
                  states: ownershipStates.filter(other =>
                    other === state ? on : filter.states.includes(other),
                  ),
                })
              }
            >
              {counted(
                t(`state.${state}`),
                facets &&
                  (facets.states.find(entry => entry.state === state)?.count ??
                    0),
              )}
            </ToggleButton>
          ))}
        </div>
      )}
    </div>
  );
}

/** Pages put the view together anew each time; what it holds is what counts. */
function isSameBar(before: FilterBarProps, now: FilterBarProps): boolean {
  return (
    before.view.filter === now.view.filter &&
    before.view.setFilter === now.view.setFilter &&
    before.view.clearFilter === now.view.clearFilter &&
    before.facets === now.facets &&
    before.teams === now.teams &&
    before.clearable === now.clearable &&
    before.states === now.states
  );
}

function choicesOf(
  field: ListField,
  context: Pick<FilterBarProps, 'facets' | 'teams'> & {
    filter: PageFilter;
    t: Translate;
  },
): Array<{ id: string; title?: string; count?: number }> | undefined {
  const { facets, teams, filter, t } = context;
  const refs = (
    choices?: ReadonlyArray<{ ref: string; title?: string; count: number }>,
  ) => choices?.map(({ ref, ...rest }) => ({ id: ref, ...rest }));
  const values = (choices?: ReadonlyArray<{ value: string; count: number }>) =>
    choices?.map(({ value, count }) => ({ id: value, title: value, count }));
  switch (field) {
    case 'owners':
      return refs(facets?.owners);
    case 'teams':
      return refs(teams);
    case 'domains':
      return refs(facets?.domains);
    case 'systems':
      return refs(facets?.systems);
    case 'goldenPaths':
      return refs(facets?.goldenPaths);
    case 'bands':
      return bandChoices.map(id => ({ id, title: t(`band.${id}`) }));
    case 'verified':
      return verifiedChoices.map(id => ({
        id,
        title: t(`filter.verified.${id}`),
      }));
    case 'heldBy':
      // The name alone would look like an owner.
      return filter.heldBy.map(id => ({
        id,
        title: t('filter.heldBy.by', { team: ownerName({ ref: id }) ?? id }),
      }));
    case 'types':
      return values(facets?.types);
    case 'lifecycles':
      return values(facets?.lifecycles);
    default:
      return values(facets?.tiers);
  }
}

function patchOf(field: ListField, chosen: string[]): Partial<PageFilter> {
  switch (field) {
    case 'tiers':
      return { tiers: chosen.map(Number) };
    case 'bands':
      return { bands: bandChoices.filter(id => chosen.includes(id)) };
    case 'verified':
      return { verified: verifiedChoices.filter(id => chosen.includes(id)) };
    default:
      return { [field]: chosen };
  }
}
