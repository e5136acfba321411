import { makeStyles } from '@material-ui/core/styles';
import { PaintSwatch } from './PaintSwatch';
import type { Paint, TileMark } from './palette';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: 'var(--bui-font-size-2)',
      '& > li': {
        display: 'flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      },
      '& svg': { flexShrink: 0 },
    },
  },
  { name: 'OwnershipPaintLegend' },
);

/** What colours, patterns and marks of a map mean, in words. */
export function PaintLegend(props: {
  looks: ReadonlyArray<{ paint: Paint; mark?: TileMark; word: string }>;
  label: string;
}) {
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={props.label}>
      {props.looks.map(({ paint, mark, word }) => (
        <li key={word}>
          <PaintSwatch paint={paint} mark={mark} />
          {word}
        </li>
      ))}
    </ul>
  );
}
