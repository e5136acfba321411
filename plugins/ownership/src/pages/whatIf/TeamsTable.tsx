import { Link, Text } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ScenarioTeam } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../../components/ownerName';
import { PlainTable } from '../../components/PlainTable';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** What a change means for what each team owns before it. */
export function TeamsTable({ teams }: { teams: readonly ScenarioTeam[] }) {
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const columns = ['entities', 'toOne', 'lastKnower', 'uncovered'] as const;
  return (
    <PlainTable label={t('whatIf.teams.label')}>
      <thead>
        <tr>
          <th scope="col">{t('whatIf.teams.team')}</th>
          {columns.map(column => (
            <th key={column} scope="col" className="number">
              {t(`whatIf.teams.${column}`)}
            </th>
          ))}
          <th scope="col" className="number">
            {t('whatIf.teams.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ ref, title, counts }) => (
          <tr key={ref ?? ''}>
            <th scope="row">
              {ref ? (
                <Link href={entityHref(ref)} variant="body-medium">
                  {ownerName({ ref, title })}
                </Link>
              ) : (
                <Text as="span">{t('owner.none')}</Text>
              )}
            </th>
            {columns.map(column => (
              <td key={column} className="number">
                {t('common.number', { value: counts[column] })}
              </td>
            ))}
            <td className="number">
              {counts.scoreBefore ?? '–'} → {counts.scoreAfter ?? '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
