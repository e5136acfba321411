import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useMe } from '../api/useMe';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { PartProblem } from '../components/PartProblem';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { LearnNextSection } from '../foresight/LearnNextSection';
import { QuarterSection } from '../foresight/QuarterSection';
import { SideBySide } from '../foresight/SideBySide';
import { withoutPlace } from '../filter/useListPlace';
import { TodoSection } from '../pages/myTeams/TodoSection';
import { OwnedComponents } from './OwnedComponents';
import { RollupSection } from './RollupSection';
import { Stack } from './Stack';

/** In the address: whether only what the group itself owns is counted. */
const OWNED = 'owned';

/** What a team owns, by redundancy, and what waits for it. */
export function GroupTab(props: { entityRef: string; pageSize: number }) {
  const { entityRef, pageSize } = props;
  const { t } = useOwnershipTranslation();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const withChildren = params.get(OWNED) !== 'direct';
  const field = withChildren ? 'team' : 'owner';
  return (
    <Stack>
      <RollupSection
        entityRef={entityRef}
        withChildren={withChildren}
        params={[[field, entityRef]]}
      >
        <ToggleButtonGroup
          aria-label={t('area.counted')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[field]}
          onSelectionChange={keys =>
            setParams(previous => {
              const next = withoutPlace(previous);
              if (keys.has('team')) {
                next.delete(OWNED);
              } else {
                next.set(OWNED, 'direct');
              }
              return next;
            })
          }
        >
          <ToggleButton id="team" size="small">
            {t('area.withChildren')}
          </ToggleButton>
          <ToggleButton id="owner" size="small">
            {t('area.direct')}
          </ToggleButton>
        </ToggleButtonGroup>
      </RollupSection>
      <PartProblem source="todos" request={me} />
      {me.data && (
        <TodoSection
          me={me.data}
          teams={[entityRef]}
          limit={pageSize}
          title={t('area.todos')}
        />
      )}
      <SideBySide>
        <QuarterSection owner={entityRef} />
        <LearnNextSection teams={[entityRef]} />
      </SideBySide>
      <OwnedComponents
        key={field}
        filter={withChildren ? { teams: [entityRef] } : { owners: [entityRef] }}
        pageSize={pageSize}
      />
      <NotForEvaluation />
    </Stack>
  );
}
