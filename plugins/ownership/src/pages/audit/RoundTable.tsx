import { Link } from '@backstage/ui';
import type {
  RoundAnswer,
  RoundTeam,
  VerificationRound,
} from '@stewardship/backstage-plugin-ownership-common';
import { lazy } from 'react';
import { ownerName } from '../../components/ownerName';
import { PlainTable } from '../../components/PlainTable';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useFilteredHref } from '../../filter/useFilteredHref';
import { PanelButton } from '../goldenPaths/PanelButton';

// Most visits open none: the page does not wait for it.
const RoundAnswersPanel = lazy(() => import('./RoundAnswersPanel'));

export const roundAnswers: readonly RoundAnswer[] = [
  'confirmed',
  'disputed',
  'outstanding',
];

/** How owners have answered in a round: each number opens what it counts. */
export function RoundTable(props: {
  round: VerificationRound;
  teams: readonly RoundTeam[];
  label: string;
}) {
  const { round, teams, label } = props;
  const { t } = useOwnershipTranslation();
  const exploreHref = useFilteredHref('explore');
  return (
    <PlainTable label={label}>
      <thead>
        <tr>
          <th scope="col">{t('audit.teams.team')}</th>
          {roundAnswers.map(answer => (
            <th key={answer} scope="col" className="number">
              {t(`audit.round.answer.${answer}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map(team => (
          <tr key={team.ref}>
            <th scope="row">
              <Link
                href={exploreHref({ ...round.filter, owners: [team.ref] }, [
                  ['lens', 'verification'],
                ])}
                variant="body-small"
              >
                {ownerName(team)}
              </Link>
            </th>
            {roundAnswers.map(answer => (
              <td key={answer} className="number">
                <AnswerNumber {...{ round, team, answer }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

function AnswerNumber(props: {
  round: VerificationRound;
  team: RoundTeam;
  answer: RoundAnswer;
}) {
  const { round, team, answer } = props;
  const { t } = useOwnershipTranslation();
  const text = t('common.number', { value: team[answer] });
  if (team[answer] === 0) {
    return <>{text}</>;
  }
  const title = t('audit.round.of', {
    answer: t(`audit.round.answer.${answer}`),
    owner: ownerName(team) ?? team.ref,
  });
  return (
    <PanelButton
      text={text}
      label={title}
      panel={state => (
        <RoundAnswersPanel
          roundId={round.id}
          owner={team.ref}
          answer={answer}
          title={title}
          {...state}
        />
      )}
    />
  );
}
