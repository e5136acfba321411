import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'contents',
      // Tabs that find no room begin another line, instead of making the page
      // wider than a phone.
      '& .bui-PluginHeaderTabsWrapper .bui-TabList': { flexWrap: 'wrap' },
      // It lies under all lines otherwise, whichever line the tab is in.
      '& .bui-PluginHeaderTabsWrapper .bui-TabActive': {
        top: 'calc(var(--active-tab-top) + var(--active-tab-height))',
        bottom: 'auto',
      },
    },
  },
  { name: 'OwnershipHeaderFrame' },
);

/** Around the page with its header, which Backstage draws in our words. */
export function HeaderFrame({ children }: { children: ReactNode }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <div className={classes.root} lang={t('common.language')}>
      {children}
    </div>
  );
}
