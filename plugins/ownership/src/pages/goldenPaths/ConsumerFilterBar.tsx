import { Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  pathCurrencies,
  type GoldenPath,
} from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import type { ConsumerFilter } from './useConsumerFilter';

const useStyles = makeStyles(
  {
    root: { display: 'flex', flexWrap: 'wrap', gap: 'var(--bui-space-2)' },
    choice: { flex: '0 1 220px', minWidth: 0 },
  },
  { name: 'OwnershipConsumerFilterBar' },
);

/** No version and no currency is called so: neither may hold a blank. */
const ALL = ' ';

/** Narrows what came from a path down to a version, or to how far behind. */
export function ConsumerFilterBar(props: {
  path: GoldenPath;
  filter: ConsumerFilter;
  onChange: (filter: ConsumerFilter) => void;
}) {
  const { path, filter, onChange } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { versions, currency } = path;
  // What the address asks for stays a choice, also where nothing is there.
  const known = versions.map(({ version = 'none' }) => version);
  const offered =
    filter.version === undefined || known.includes(filter.version)
      ? known
      : [...known, filter.version];
  return (
    <div
      role="group"
      aria-label={t('goldenPaths.detail.filter')}
      className={classes.root}
    >
      <Select
        className={classes.choice}
        size="small"
        aria-label={t('goldenPaths.detail.version')}
        options={[
          { id: ALL, label: t('goldenPaths.detail.allVersions') },
          ...offered.map(version => ({
            id: version,
            label:
              version === 'none' ? t('goldenPaths.detail.noVersion') : version,
          })),
        ]}
        value={filter.version ?? ALL}
        onChange={key =>
          onChange({
            ...filter,
            version: key === ALL || key === null ? undefined : String(key),
          })
        }
      />
      <Select
        className={classes.choice}
        size="small"
        aria-label={t('goldenPaths.detail.currency')}
        options={[
          { id: ALL, label: t('goldenPaths.detail.allCurrencies') },
          ...pathCurrencies
            .filter(value => currency[value] > 0 || value === filter.currency)
            .map(value => ({
              id: value,
              label: t(`goldenPaths.currency.${value}`),
            })),
        ]}
        value={filter.currency ?? ALL}
        onChange={key =>
          onChange({
            ...filter,
            currency: pathCurrencies.find(value => value === key),
          })
        }
      />
    </div>
  );
}
