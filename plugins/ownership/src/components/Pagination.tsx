import { ButtonIcon, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-3)',
      paddingTop: 'var(--bui-space-3)',
    },
    buttons: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipPagination' },
);

/** How many there are, and the way to the rest of them. */
export function Pagination(props: {
  page: number;
  pageSize: number;
  response?: {
    totalItems: number;
    pageInfo: { nextCursor?: string; prevCursor?: string };
  };
  /** "12 components" */
  countLabel: (count: number) => string;
  /** The list answers an earlier question; a newer answer is on its way. */
  updating: boolean;
  onGoTo: (cursor: string | undefined, page: number) => void;
}) {
  const { page, pageSize, response, countLabel, updating, onGoTo } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  if (!response) {
    return null;
  }
  const { totalItems, pageInfo } = response;
  const pages = Math.max(1, Math.ceil(totalItems / pageSize));
  return (
    <nav className={classes.root} aria-label={t('explore.pagination.label')}>
      <div role="status">
        <Text as="span" variant="body-small" color="secondary">
          {updating ? t('explore.table.updating') : countLabel(totalItems)}
        </Text>
      </div>
      {pages > 1 && (
        <div className={classes.buttons}>
          <Text as="span" variant="body-small">
            {t('explore.pagination.position', {
              page,
              pages,
            })}
          </Text>
          <ButtonIcon
            size="small"
            variant="secondary"
            icon={<RiArrowLeftSLine />}
            aria-label={t('explore.pagination.previous')}
            isDisabled={!pageInfo.prevCursor && page <= 1}
            onPress={() => onGoTo(pageInfo.prevCursor, page - 1)}
          />
          <ButtonIcon
            size="small"
            variant="secondary"
            icon={<RiArrowRightSLine />}
            aria-label={t('explore.pagination.next')}
            isDisabled={!pageInfo.nextCursor}
            onPress={() => onGoTo(pageInfo.nextCursor, page + 1)}
          />
        </div>
      )}
    </nav>
  );
}
