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
