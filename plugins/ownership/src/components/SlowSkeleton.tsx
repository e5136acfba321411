import { Skeleton } from '@backstage/ui';
import { SlowHint } from './SlowHint';

/** What a section shows until its answer is there, with words if it is slow. */
export function SlowSkeleton({ height }: { height: number }) {
  return (
    <>
      <Skeleton width="100%" height={height} />
      <SlowHint />
    </>
  );
}
