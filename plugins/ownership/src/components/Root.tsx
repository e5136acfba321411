import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { still } from './stillness';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      // The theme's own secondary text stays under 4.5:1 on a dark card.
      '--bui-fg-secondary':
        'color-mix(in srgb, var(--bui-fg-primary) 70%, transparent)',
      '@media (prefers-reduced-motion: reduce)': {
        '& *, & *::before, & *::after': still,
      },
    },
  },
  { name: 'OwnershipRoot' },
);

/**
 * Around everything of ours. A page is the document's main part, a card not.
 * Backstage sets no language for the document, whatever the reader chose.
 */
export function Root(props: { main?: boolean; children: ReactNode }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const Element = props.main ? 'main' : 'div';
  return (
    <Element className={classes.root} lang={t('common.language')}>
      {props.children}
    </Element>
  );
}
