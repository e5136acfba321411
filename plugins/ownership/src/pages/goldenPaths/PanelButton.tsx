import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Suspense, useState, type ReactNode } from 'react';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

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
  { name: 'OwnershipPanelButton' },
);

/** A number that opens the list of what it counts, beside the page. */
export function PanelButton(props: {
  text: string;
  /**
   * What the number is one of, for those who do not see what is beside it;
   * missing where the text says it.
   */
  label?: string;
  /** The panel; asked for from the first opening on, and may load then. */
  panel: (state: { isOpen: boolean; onClose: () => void }) => ReactNode;
}) {
  const { text, label, panel } = props;
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
          {panel({ isOpen: open, onClose: () => setOpen(false) })}
        </Suspense>
      )}
    </>
  );
}
