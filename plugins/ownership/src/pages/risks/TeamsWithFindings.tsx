import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ReportFilter,
  Rollup,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { DataTable } from '../../components/DataTable';
import { ownerName } from '../../components/ownerName';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { NOBODY } from '../../filter/facetOptions';
import { RollupFigure } from '../../working/RollupFigure';

const MOST_TEAMS = 100;
const columns = ['team', 'findings', 'warnings', 'entities'] as const;

/** Findings by owner, with what each owns: numbers mean little without it. */
export function TeamsWithFindings(props: {
  filter: ReportFilter;
  onChoose: (ownerRef: string) => void;
}) {
  const { filter, onChoose } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const asked = {
    ...filter,
    by: 'owner' as const,
    sort: 'findings' as const,
    order: 'desc' as const,
    limit: MOST_TEAMS,
  };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listRollups(asked, { signal }),
  );
  return (
    <>
      <ProblemNotice request={request} />
      <DataTable
        label={t('risks.teams.label')}
        columns={columns.map(id => ({ id, label: t(`risks.teams.${id}`) }))}
        request={request}
        items={request.data?.items.filter(
          ({ openFindings }) => openFindings > 0,
        )}
        idOf={rollup => rollup.ref ?? NOBODY}
        renderCell={renderCell}
      />
    </>
  );

  function renderCell(rollup: Rollup, column: (typeof columns)[number]) {
    const ref = rollup.ref ?? NOBODY;
    if (column === 'team') {
      return (
        <Button size="small" variant="tertiary" onPress={() => onChoose(ref)}>
          {ownerName(rollup) ?? t('owner.none')}
        </Button>
      );
    }
    return (
      <RollupFigure id={column} rollup={rollup} params={[['owner', ref]]} />
    );
  }
}
