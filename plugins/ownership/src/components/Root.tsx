import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      // The theme's own secondary text stays under 4.5:1 on a dark card.
      '--bui-fg-secondary':
        'color-mix(in srgb, var(--bui-fg-primary) 70%, transparent)',
      // What Backstage's own parts fade and slide does so for nobody who asked
      // for stillness.
      '@media (prefers-reduced-motion: reduce)': {
        '& *, & *::before, & *::after': {
          transitionDuration: '0.01ms !important',
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
        },
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
