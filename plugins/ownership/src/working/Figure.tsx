import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useState } from 'react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import type { Working } from './Working';

// Most visits open no working: the first page does not wait for it.
const WorkingDrawer = lazy(() => import('./WorkingDrawer'));

const useStyles = makeStyles(
  {
    number: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'flex-start',
      width: 'fit-content',
      maxWidth: '100%',
      minWidth: 24,
      height: 'auto',
      minHeight: 24,
      // As high as the words beside it, with a target that is higher.
      margin: '-2px 0',
      padding: 0,
      background: 'none',
      fontSize: 'inherit',
      fontWeight: 'inherit' as 'normal',
      verticalAlign: 'middle',
      textAlign: 'start',
      whiteSpace: 'normal',
      textDecoration: 'underline dotted',
      textUnderlineOffset: 4,
      '& > span': { justifyContent: 'flex-start' },
      '&[data-hovered]': { textDecorationStyle: 'solid' },
    },
  },
  { name: 'OwnershipFigure' },
);

/**
 * A number, or words beside it, that opens how it comes about. Any figure that
 * people meet stands in one of these.
 */
export function Figure(props: {
  working: Working;
  /** The number as it is written. */
  text: string;
  /**
   * What it is, for those who do not see what stands beside it; missing where
   * the text is a sentence.
   */
  label?: string;
  /** A button beside the number instead of the number itself. */
  asButton?: boolean;
}) {
  const { working, text, label, asButton } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const nameOf = () => {
    if (label === undefined) {
      return undefined;
    }
    return asButton
      ? t('figure.of', { figure: text, title: label })
      : t('working.open', { text, title: label });
  };
  return (
    <>
      <Button
        size="small"
        variant={asButton ? 'secondary' : 'tertiary'}
        className={asButton ? undefined : classes.number}
        aria-haspopup="dialog"
        aria-label={nameOf()}
        onPress={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        {text}
      </Button>
      {used && (
        <Suspense fallback={null}>
          <WorkingDrawer
            working={working}
            isOpen={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
