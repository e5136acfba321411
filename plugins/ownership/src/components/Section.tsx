import { Card, CardBody, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(
  {
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      // Not `anywhere`: that lets the columns of tables shrink to a letter.
      overflowWrap: 'break-word',
    },
  },
  { name: 'OwnershipSection' },
);

/** A titled card; a region of its own for screen readers. */
export function Section(props: {
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  const { title, intro, children } = props;
  const classes = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Card>
        <CardBody className={classes.body}>
          <div>
            <Text as="h3" id={headingId} variant="title-x-small" weight="bold">
              {title}
            </Text>
            {intro && (
              <Text as="p" variant="body-small" color="secondary">
                {intro}
              </Text>
            )}
          </div>
          {children}
        </CardBody>
      </Card>
    </section>
  );
}
