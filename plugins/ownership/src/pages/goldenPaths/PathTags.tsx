import { Badge } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    tags: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipPathTags' },
);

/** The tags of a path; nothing where it has none. */
export function PathTags({ tags }: { tags: readonly string[] }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  if (tags.length === 0) {
    return null;
  }
  return (
    <ul className={classes.tags} aria-label={t('goldenPaths.tags')}>
      {tags.map(tag => (
        <li key={tag}>
          <Badge>{tag}</Badge>
        </li>
      ))}
    </ul>
  );
}
