import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useState } from 'react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

// Most visits open no working: the first page does not wait for it.
const WorkingDrawer = lazy(() => import('./WorkingDrawer'));

const useStyles = makeStyles(
  {
    number: {
      justifyContent: 'flex-start',
      width: 'fit-content',
      minWidth: 24,
      height: 'auto',
      minHeight: 24,
      padding: 0,
      background: 'none',
      fontSize: 'var(--bui-font-size-3)',
      textDecoration: 'underline dotted',
      textUnderlineOffset: 4,
      '& > span': { justifyContent: 'flex-start' },
      '&[data-hovered]': { textDecorationStyle: 'solid' },
    },
  },
  { name: 'OwnershipScoreButton' },
);

/** A score, or words beside it, that opens how it comes about. */
export function ScoreButton(props: {
  report: { entityRef: string; title: string; score?: number };
  /** Words instead of the number. */
  label?: string;
}) {
  const { report, label } = props;
  const { entityRef, title, score } = report;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const text = label ?? (score === undefined ? t('score.none') : String(score));
  return (
    <>
      <Button
        size="small"
        variant={label ? 'secondary' : 'tertiary'}
        className={label ? undefined : classes.number}
        aria-haspopup="dialog"
        aria-label={t('working.open', { text, title })}
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
            entityRef={entityRef}
            title={title}
            isOpen={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
