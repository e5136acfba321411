import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import { useMe } from '../api/useMe';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { TodoSection } from '../pages/myTeams/TodoSection';
import { OwnedComponents } from './OwnedComponents';
import { RollupSection } from './RollupSection';
import { Stack } from './Stack';

/** What a team owns, by redundancy, and what waits for it. */
export function GroupTab(props: { entityRef: string; pageSize: number }) {
  const { entityRef, pageSize } = props;
  const { t } = useOwnershipTranslation();
  const me = useMe();
  const [withChildren, setWithChildren] = useState(true);
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
          onSelectionChange={keys => setWithChildren(keys.has('team'))}
        >
          <ToggleButton id="team" size="small">
            {t('area.withChildren')}
          </ToggleButton>
          <ToggleButton id="owner" size="small">
            {t('area.direct')}
          </ToggleButton>
        </ToggleButtonGroup>
      </RollupSection>
      {me.data && (
        <TodoSection
          me={me.data}
          teams={[entityRef]}
          limit={pageSize}
          title={t('area.todos')}
        />
      )}
      <OwnedComponents
        key={field}
        filter={withChildren ? { teams: [entityRef] } : { owners: [entityRef] }}
        pageSize={pageSize}
      />
      <NotForEvaluation />
    </Stack>
  );
}
