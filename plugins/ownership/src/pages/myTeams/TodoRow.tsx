import { Link } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useComponentHref } from '../../components/useComponentHref';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
    text: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      alignItems: 'center',
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipTodoRow' },
);

/** What is asked about an entity, with what can be done beside it. */
export function TodoRow(props: {
  entity: { entityRef: string; title: string };
  /** Beside the title. */
  label?: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}) {
  const { entity, label, actions, children } = props;
  const classes = useStyles();
  const componentHref = useComponentHref();
  return (
    <li className={classes.root}>
      <div className={classes.text}>
        <div className={classes.title}>
          <Link
            href={componentHref(entity.entityRef)}
            variant="body-medium"
            weight="bold"
          >
            {entity.title}
          </Link>
          {label}
        </div>
        {children}
      </div>
      <div className={classes.actions}>{actions}</div>
    </li>
  );
}
