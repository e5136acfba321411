import { Card, CardBody, Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
  },
  { name: 'OwnershipSectionSkeleton' },
);

/** A section that is on its way: its frame, a title, and lines. */
export function SectionSkeleton({ lines }: { lines: number }) {
  const classes = useStyles();
  return (
    <Card>
      <CardBody className={classes.body}>
        <Skeleton width="min(220px, 60%)" height={24} />
        {Array.from({ length: lines }, (_, line) => (
          // Of unequal length, as lines are.
          <Skeleton
            key={line}
            width={line % 3 === 2 ? '60%' : '100%'}
            height={16}
          />
        ))}
      </CardBody>
    </Card>
  );
}
