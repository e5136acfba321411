import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import type { Paint } from '../../charts/palette';
import { PaintSwatch } from '../../charts/PaintSwatch';
import { StackedBar } from '../../charts/StackedBar';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      margin: 0,
      marginTop: 'var(--bui-space-2)',
      padding: 0,
      listStyle: 'none',
      fontSize: 'var(--bui-font-size-2)',
      // The words stand beside the swatch, in the middle of a higher target.
      '& button': { display: 'inline-flex', alignItems: 'center' },
      '& > li': {
        display: 'flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      },
      '& svg': { flexShrink: 0 },
    },
  },
  { name: 'OwnershipCountedBar' },
);

/** What a bar is made of, and the words that stand for it below. */
export interface CountedPart {
  id: string;
  amount: number;
  paint: Paint;
  words: ReactNode;
}

/** So many of each kind as one bar, and below it each in words. */
export function CountedBar(props: {
  parts: readonly CountedPart[];
  label: string;
}) {
  const { parts, label } = props;
  const classes = useStyles();
  const listId = useId();
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <div>
      <StackedBar
        label={label}
        describedBy={listId}
        segments={parts.map(({ id, amount, paint }) => ({
          id,
          share: amount / Math.max(1, total),
          paint,
        }))}
      />
      <ul className={classes.list} id={listId}>
        {parts.map(({ id, paint, words }) => (
          <li key={id}>
            <PaintSwatch paint={paint} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
