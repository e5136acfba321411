import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Root } from '../components/Root';
import { AreaTab } from './AreaTab';
import { GroupTab } from './GroupTab';
import { ReportTab } from './ReportTab';
import { TemplateTab } from './TemplateTab';
import { UserTab } from './UserTab';

/** Rows of a table below the tab's headline. */
const DEFAULT_PAGE_SIZE = 10;

/** All that is known about one entity's ownership, by its kind. */
export function OwnershipTab(props: { pageSize?: number }) {
  const { pageSize = DEFAULT_PAGE_SIZE } = props;
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // A new entity starts afresh: its predecessor's report must not linger.
  return (
    <Root>
      <TabFor
        key={entityRef}
        kind={entity.kind.toLocaleLowerCase('en-US')}
        entityRef={entityRef}
        pageSize={pageSize}
      />
    </Root>
  );
}

function TabFor(props: { kind: string; entityRef: string; pageSize: number }) {
  const { kind, ...rest } = props;
  switch (kind) {
    case 'system':
    case 'domain':
      return <AreaTab kind={kind} {...rest} />;
    case 'group':
      return <GroupTab {...rest} />;
    case 'user':
      return <UserTab {...rest} />;
    case 'template':
      return <TemplateTab {...rest} />;
    default:
      return <ReportTab entityRef={rest.entityRef} />;
  }
}
