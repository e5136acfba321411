import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      height: 3 * sidebarConfig.logoHeight,
      paddingLeft: theme.spacing(3),
      color: theme.palette.navigation.selectedColor,
      fontSize: theme.typography.h5.fontSize,
      fontWeight: 'bold',
      letterSpacing: '0.02em',
    },
  }),
  { name: 'HarbourLogo' },
);

/** The name of the fictional company; its first letter where space is short. */
export function Logo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <Link to="/" underline="none" className={classes.root} aria-label="Home">
      {isOpen ? 'Harbour' : 'H'}
    </Link>
  );
}
