import { Box, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiErrorWarningLine, RiInformationLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { attention } from '../charts/palette';
import { StatePicture, type PageState } from './StatePicture';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      gap: 'var(--bui-space-3)',
      padding: 'var(--bui-space-3) var(--bui-space-4)',
      borderRadius: 'var(--bui-radius-3)',
      border: '1px solid var(--bui-border-1)',
      borderLeftWidth: 4,
      color: 'var(--bui-fg-primary)',
      '& > svg': { flexShrink: 0, marginTop: 2 },
    },
    attention: {
      borderColor: attention.border,
      '& > svg': { color: attention.icon },
    },
    body: {
      flex: 1,
      minWidth: 0,
      overflowWrap: 'anywhere',
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      marginTop: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipNotice' },
);

/** A calm box: what happened, what still holds, what to do. */
export function Notice(props: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: 'info' | 'attention';
  /** Which state this tells of; its picture stands beside the words. */
  state?: PageState;
  /** Announced at once when it appears. */
  live?: boolean;
}) {
  const { title, children, actions, tone = 'info', state, live } = props;
  const classes = useStyles();
  const Icon = tone === 'attention' ? RiErrorWarningLine : RiInformationLine;
  return (
    <Box
      bg="neutral"
      role={live ? 'status' : undefined}
      className={`${classes.root} ${
        tone === 'attention' ? classes.attention : ''
      }`}
    >
      {state ? <StatePicture state={state} /> : <Icon size={20} aria-hidden />}
      <div className={classes.body}>
        <Text as="div" variant="body-medium" weight="bold">
          {title}
        </Text>
        {children}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </Box>
  );
}
