import {
  Button,
  Cell,
  Column,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { ownerName } from '../../components/ownerName';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const MOST_TEAMS = 100;
const NO_OWNER = 'none';
const columns = ['team', 'findings', 'warnings', 'entities'].map(id => ({
  id,
}));

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
  const items = request.data?.items
    .filter(({ openFindings }) => openFindings > 0)
    .map(rollup => ({ id: rollup.ref ?? NO_OWNER, rollup }));
  return (
    <>
      <ProblemNotice request={request} />
      <TableRoot aria-label={t('risks.teams.label')} isPending={!items}>
        <TableHeader columns={columns}>
          {({ id }) => (
            <Column id={id} isRowHeader={id === 'team'}>
              {t(`risks.teams.${id as 'team'}`)}
            </Column>
          )}
        </TableHeader>
        {items ? (
          <TableBody items={items}>
            {({ id, rollup }) => (
              <Row id={id} columns={columns}>
                {column => (
                  <Cell>
                    {column.id === 'team' ? (
                      <Button
                        size="small"
                        variant="tertiary"
                        onPress={() => onChoose(id)}
                      >
                        {ownerName(rollup) ?? t('owner.none')}
                      </Button>
                    ) : (
                      <Text as="span">
                        {t('common.number', {
                          value: valueOf(column.id, rollup),
                        })}
                      </Text>
                    )}
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={columns} />
        )}
      </TableRoot>
    </>
  );
}

function valueOf(
  column: string,
  rollup: { openFindings: number; warnings: number; entities: number },
): number {
  switch (column) {
    case 'findings':
      return rollup.openFindings;
    case 'warnings':
      return rollup.warnings;
    default:
      return rollup.entities;
  }
}
