import { Button, SearchField, Select, ToggleButton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiErrorWarningLine } from '@remixicon/react';
import {
  ownershipStates,
  type FacetsResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { StateMark } from '../../charts/StateMark';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { ownerOptions } from './ownerOptions';
import { useDebouncedText } from './useDebouncedText';
import { isFiltered, type ExploreView } from './useExploreView';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-3)',
    },
    search: { flex: '1 1 220px', maxWidth: 360, minWidth: 0 },
    owner: { flex: '1 1 180px', maxWidth: 280, minWidth: 0 },
    states: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipExploreFilters' },
);

/** Search, owner and state. The state buttons are the map's legend too. */
export function ExploreFilters(props: {
  view: ExploreView;
  facets?: FacetsResponse;
  onFilter: (
    patch: Partial<ExploreView['filter']>,
    options?: { replace?: boolean },
  ) => void;
  /** Left out where the page offers it elsewhere. */
  onClear?: () => void;
}) {
  const { view, facets, onFilter, onClear } = props;
  const { filter } = view;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [search, setSearch] = useDebouncedText(filter.search ?? '', text =>
    onFilter({ search: text || undefined }, { replace: true }),
  );

  const counted = (label: string, amount: number | undefined) =>
    amount === undefined
      ? label
      : t('explore.filter.option', { label, amount });

  return (
    <div
      role="search"
      aria-label={t('explore.filter.label')}
      className={classes.root}
    >
      <SearchField
        className={classes.search}
        size="small"
        aria-label={t('explore.filter.search')}
        placeholder={t('explore.filter.searchPlaceholder')}
        value={search}
        onChange={setSearch}
      />
      <Select
        className={classes.owner}
        selectionMode="multiple"
        aria-label={t('explore.filter.owner')}
        placeholder={t('explore.filter.ownerPlaceholder')}
        search={{ placeholder: t('explore.filter.ownerSearch') }}
        options={ownerOptions(t, filter.owners, facets)}
        value={filter.owners}
        onChange={keys => onFilter({ owners: keys.map(String) })}
      />
      <div
        role="group"
        aria-label={t('explore.filter.state')}
        className={classes.states}
      >
        <ToggleButton
          size="small"
          iconStart={<RiErrorWarningLine size={14} aria-hidden />}
          isSelected={filter.warning === true}
          onChange={on => onFilter({ warning: on || undefined })}
        >
          {counted(t('explore.filter.warning'), facets?.warnings)}
        </ToggleButton>
        {ownershipStates.map(state => (
          <ToggleButton
            key={state}
            size="small"
            iconStart={<StateMark state={state} />}
            isSelected={filter.states.includes(state)}
            onChange={on =>
              onFilter({
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
      {onClear && isFiltered(view) && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          {t('explore.filter.clear')}
        </Button>
      )}
    </div>
  );
}
