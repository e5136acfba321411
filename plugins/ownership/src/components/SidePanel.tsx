import { ButtonIcon, Text } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { RiCloseLine } from '@remixicon/react';
import { useId, type ReactNode } from 'react';
import { Root } from './Root';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    paper: {
      width: 'min(560px, 100vw)',
      background: 'var(--bui-bg-app)',
      color: 'var(--bui-fg-primary)',
    },
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-4)',
    },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-4)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'OwnershipSidePanel' },
);

/**
 * A panel beside the page, for what is behind something on it. Focus moves in,
 * stays in, and returns to where it was; Escape closes.
 */
export function SidePanel(props: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, isOpen, onClose, children } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const titleId = useId();
  // Known from the start: it opens as soon as it is there.
  const still = useMediaQuery('(prefers-reduced-motion: reduce)', {
    noSsr: true,
  });
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      transitionDuration={still ? 0 : undefined}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      <Root>
        <div className={classes.body}>
          <div className={classes.head}>
            <Text as="h2" id={titleId} variant="title-small" weight="bold">
              {title}
            </Text>
            <ButtonIcon
              size="small"
              variant="secondary"
              icon={<RiCloseLine aria-hidden />}
              aria-label={t('working.close')}
              onPress={onClose}
            />
          </div>
          {children}
        </div>
      </Root>
    </Drawer>
  );
}
