import type { Rollup } from '@stewardship/backstage-plugin-ownership-common';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { OwnedComponents } from './OwnedComponents';
import { ReportTab } from './ReportTab';
import { RollupSection } from './RollupSection';
import { Stack } from './Stack';

/** What is in a system or domain, then the report on itself. */
export function AreaTab(props: {
  kind: Extract<Rollup['kind'], 'system' | 'domain'>;
  entityRef: string;
  pageSize: number;
}) {
  const { kind, entityRef, pageSize } = props;
  const filter =
    kind === 'system' ? { systems: [entityRef] } : { domains: [entityRef] };
  return (
    <Stack>
      <RollupSection
        entityRef={entityRef}
        withChildren={kind === 'domain'}
        params={[[kind, entityRef]]}
      />
      <OwnedComponents filter={filter} pageSize={pageSize} />
      <ReportTab entityRef={entityRef} />
      <NotForEvaluation />
    </Stack>
  );
}
