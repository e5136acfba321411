import { makeStyles } from '@material-ui/core/styles';
import { measured } from './palette';

const useStyles = makeStyles(
  {
    track: {
      height: 8,
      borderRadius: 4,
      overflow: 'hidden',
      background: 'var(--bui-bg-neutral-2)',
      boxShadow: 'inset 0 0 0 1px var(--bui-border-2)',
    },
    fill: {
      height: '100%',
      background: measured,
      // A background is what forced colours take away.
      '@media (forced-colors: active)': {
        background: 'CanvasText',
        forcedColorAdjust: 'none',
      },
    },
  },
  { name: 'OwnershipMeter' },
);

/** A share as a bar; its number stands beside it in words. */
export function Meter({ share }: { share: number }) {
  const classes = useStyles();
  return (
    <div className={classes.track} aria-hidden>
      <div className={classes.fill} style={{ width: `${100 * share}%` }} />
    </div>
  );
}
