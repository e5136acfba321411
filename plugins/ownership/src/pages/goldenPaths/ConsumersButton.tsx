import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  GoldenPath,
  OwnershipState,
  PathCurrency,
} from '@stewardship/backstage-plugin-ownership-common';
import { lazy, Suspense, useState } from 'react';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

// Most visits open none: the page does not wait for it.
const ConsumersPanel = lazy(() => import('./ConsumersPanel'));

const useStyles = makeStyles(
  {
    number: {
      justifyContent: 'flex-start',
      width: 'fit-content',
      maxWidth: '100%',
      minWidth: 24,
      height: 'auto',
      minHeight: 24,
      padding: 0,
      background: 'none',
      fontSize: 'inherit',
      fontWeight: 'inherit' as 'normal',
      textAlign: 'start',
      whiteSpace: 'normal',
      textDecoration: 'underline dotted',
      textUnderlineOffset: 4,
      '&[data-hovered]': { textDecorationStyle: 'solid' },
    },
  },
  { name: 'OwnershipConsumersButton' },
);

/** A number of components that opens the list of them. */
export function ConsumersButton(props: {
  path: GoldenPath;
  /** `none` for those without one; all where it is missing. */
  version?: string;
  /** Only those that are so far behind. */
  currency?: PathCurrency;
  /** Only those in this state. */
  state?: OwnershipState;
  text: string;
  /**
   * What the number is one of, for those who do not see what is beside it;
   * missing where the text says it.
   */
  label?: string;
}) {
  const { path, version, currency, state, text, label } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        className={classes.number}
        aria-haspopup="dialog"
        aria-label={label && t('goldenPaths.panel.open', { text, label })}
        onPress={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        {text}
      </Button>
      {used && (
        <Suspense fallback={null}>
          <ConsumersPanel
            path={path}
            version={version}
            currency={currency}
            state={state}
            isOpen={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
