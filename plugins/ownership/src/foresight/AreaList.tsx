import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { PairingArea } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    list: { margin: 0, paddingInlineStart: 'var(--bui-space-4)' },
    item: { overflowWrap: 'anywhere' },
  },
  { name: 'OwnershipAreaList' },
);

/** Folders of which too few know the files, where a day does most. */
export function AreaList(props: {
  /** Missing where nothing is said about them. */
  areas: readonly PairingArea[] | undefined;
  title: string;
  /** Whether they could point at one person. */
  withheld?: boolean;
}) {
  const { areas = [], title, withheld } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  if (withheld) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('foresight.areasWithheld')}
      </Text>
    );
  }
  if (areas.length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {title}
      </Text>
      <ul className={classes.list}>
        {areas.map(({ path, files }) => (
          <li key={path} className={classes.item}>
            <Text as="span" variant="body-small">
              {t('foresight.area', {
                path: path || t('entity.folders.top'),
                count: files,
              })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
