import { Container, Skeleton } from '@backstage/ui';
import { Root } from '../../components/Root';
import { SlowHint } from '../../components/SlowHint';
import { Stack } from '../../entity/Stack';

/** The shape of a golden path's page while nothing of it is there. */
export function PathSkeleton() {
  return (
    <Root main>
      <Container>
        <PathSkeletonContent />
      </Container>
    </Root>
  );
}

/** The same where the page is there already. */
export function PathSkeletonContent() {
  return (
    <Stack>
      <Skeleton width="min(420px, 90%)" height={28} />
      {[160, 120, 320, 240].map(height => (
        <Skeleton key={height} width="100%" height={height} />
      ))}
      <SlowHint />
    </Stack>
  );
}
