import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type { Request } from '../api/useRequest';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { SlowSkeleton } from '../components/SlowSkeleton';

const useStyles = makeStyles(
  { said: { '&:empty': { position: 'absolute' } } },
  { name: 'OwnershipAskedSection' },
);

/** A section of one question: on its way, refused or broken, or answered. */
export function AskedSection<T>(props: {
  title: string;
  intro?: string;
  request: Request<T>;
  /** About what the answer takes. */
  height: number;
  /** What it comes to in a sentence, also read out once it is known. */
  said?: (data: T) => string | undefined;
  children: (data: T) => ReactNode;
}) {
  const { title, intro, request, height, said, children } = props;
  const { data, error } = request;
  const classes = useStyles();
  const sentence = data !== undefined && said?.(data);
  return (
    <Section title={title} intro={intro}>
      <ProblemNotice request={request} />
      {data === undefined && !error && <SlowSkeleton height={height} />}
      {said && (
        // There before it says anything, or it would not be read out.
        <div role="status" className={classes.said}>
          {sentence && (
            <Text as="p" weight="bold">
              {sentence}
            </Text>
          )}
        </div>
      )}
      {data !== undefined && children(data)}
    </Section>
  );
}
