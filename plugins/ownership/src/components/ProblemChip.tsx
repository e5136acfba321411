import { makeStyles } from '@material-ui/core/styles';
import {
  RiArrowDownSLine,
  RiErrorWarningLine,
  RiHistoryLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { attention } from '../charts/palette';
import { Pictured } from './Pictured';

const useStyles = makeStyles(
  {
    root: {
      maxWidth: '100%',
      border: `1px solid ${attention.border}`,
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
      color: 'var(--bui-fg-primary)',
      fontSize: 'var(--bui-font-size-2)',
      '&[open]': { flexBasis: '100%' },
      '&[open] > summary > svg:last-child': { transform: 'rotate(180deg)' },
    },
    summary: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
      padding: 'var(--bui-space-1) var(--bui-space-3)',
      minHeight: 32,
      cursor: 'pointer',
      listStyle: 'none',
      '&::-webkit-details-marker': { display: 'none' },
      '& > svg': { flexShrink: 0 },
      '& > svg:first-child': { color: attention.icon },
    },
    body: {
      padding: 'var(--bui-space-1) var(--bui-space-3) var(--bui-space-3)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'OwnershipProblemChip' },
);

/** One thing that is in the way; opens to its reason and remedy. */
export function ProblemChip(props: {
  title: string;
  state?: 'partial-error' | 'stale';
  children?: ReactNode;
}) {
  const { title, state = 'partial-error', children } = props;
  const classes = useStyles();
  const Icon = state === 'stale' ? RiHistoryLine : RiErrorWarningLine;
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        <Icon size={16} aria-hidden />
        {title}
        <RiArrowDownSLine size={16} aria-hidden />
      </summary>
      <div className={classes.body}>
        <Pictured state={state}>{children}</Pictured>
      </div>
    </details>
  );
}
