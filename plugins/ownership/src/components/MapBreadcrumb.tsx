import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'OwnershipMapBreadcrumb' },
);

export interface Crumb {
  id: string;
  title: string;
  /** Missing for where one is. */
  onGo?: () => void;
}

/** Where in the map one is, and the way up. */
export function MapBreadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <nav aria-label={t('explore.map.where')}>
      <ol className={classes.list}>
        {crumbs.map(({ id, title, onGo }, index) => (
          <li key={id} aria-current={onGo ? undefined : 'location'}>
            {index > 0 && <span aria-hidden> › </span>}
            {onGo ? (
              <Button size="small" variant="tertiary" onPress={onGo}>
                {title}
              </Button>
            ) : (
              <Text as="span" variant="body-small" weight="bold">
                {title}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
