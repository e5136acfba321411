import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  OwnershipReport,
  TeamShare,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId } from 'react';
import { teamPaint } from '../charts/palette';
import { PaintSwatch } from '../charts/PaintSwatch';
import { StackedBar } from '../charts/StackedBar';
import { ownerName } from '../components/ownerName';
import { Section } from '../components/Section';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { ReportFigure } from '../working/ReportFigure';

const useStyles = makeStyles(
  {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-2)',
      '& th': {
        textAlign: 'left',
        fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
      },
      '& th, & td': {
        padding: 'var(--bui-space-1) 0',
        verticalAlign: 'middle',
      },
      '& td:last-child, & thead th:last-child': { textAlign: 'right' },
      '& thead th': { color: 'var(--bui-fg-secondary)' },
    },
    team: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
      '& svg': { flexShrink: 0 },
    },
  },
  { name: 'OwnershipTeamsSection' },
);

/** Where the knowledge lies, by team; never by person. */
export function TeamsSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  const teams = report.knowledge?.teams ?? [];
  return (
    <Section title={t('entity.teams.title')}>
      {teams.length > 0 ? (
        <TeamShares teams={teams} report={report} />
      ) : (
        <Text as="p">{t('entity.teams.none')}</Text>
      )}
    </Section>
  );
}

function TeamShares(props: { teams: TeamShare[]; report: OwnershipReport }) {
  const { teams, report } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const summaryId = useId();
  const rows = teams.map((team, index) => ({
    id: `${team.kind}-${team.ref ?? index}`,
    team,
    name: teamName(team, t),
    paint: teamPaint[team.kind],
  }));
  const largest = [...rows].sort((a, b) => b.team.share - a.team.share)[0];
  const owning = teams.find(({ kind }) => kind === 'owning');
  return (
    <>
      <Text as="p" id={summaryId}>
        {t('entity.teams.summary', {
          team: largest.name,
          share: largest.team.share,
        })}{' '}
        {owning &&
          largest.team !== owning &&
          t('entity.teams.summaryOwning', { share: owning.share })}
      </Text>
      <StackedBar
        label={t('entity.teams.label')}
        describedBy={summaryId}
        segments={rows.map(({ id, team, paint }) => ({
          id,
          share: team.share,
          paint,
        }))}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('entity.teams.team')}</th>
            <th scope="col">{t('entity.teams.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, team, name, paint }) => (
            <tr key={id}>
              <th scope="row">
                <span className={classes.team}>
                  <PaintSwatch paint={paint} />
                  <span>
                    {name}
                    {team.kind === 'owning' && ` (${t('entity.teams.owning')})`}
                  </span>
                </span>
              </th>
              <td>
                <ReportFigure
                  id={team.kind === 'owning' ? 'alignment' : 'teams'}
                  report={report}
                  text={t('common.percent', { value: team.share })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function teamName(team: TeamShare, t: Translate): string {
  const named = ownerName(team);
  if (named) {
    return named;
  }
  return team.kind === 'owning' || team.kind === 'other'
    ? t('common.unknown')
    : t(`entity.teams.${team.kind}`);
}
