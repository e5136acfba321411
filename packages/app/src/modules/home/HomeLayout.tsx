import { Content, Header, Page } from '@backstage/core-components';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    widgets: {
      display: 'grid',
      // A phone of 320 px has less than a column.
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
      gap: theme.spacing(3),
      alignItems: 'start',
    },
  }),
  { name: 'HarbourHome' },
);

/** Widgets side by side, as high as what they hold and below each other on a
 * phone; the home plugin's own grid keeps its twelve columns there. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const classes = useStyles();
  return (
    <Page themeId="home">
      <Header title="Home" />
      <Content>
        <div className={classes.widgets}>
          {widgets.map(({ node, component }) => (
            <div key={node.spec.id}>{component}</div>
          ))}
        </div>
      </Content>
    </Page>
  );
}
