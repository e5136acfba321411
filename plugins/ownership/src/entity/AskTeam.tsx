import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type { Successors } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../components/ownerName';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Escalation } from './Escalation';

/** The team to ask, and where to turn to besides, as far as they are known. */
export function AskTeam(props: Pick<Successors, 'team' | 'escalation'>) {
  const { team, escalation } = props;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  return (
    <>
      {team && (
        <Text as="p">
          {t('entity.help.askTeamNamed', {
            team: (
              <Link key="team" href={entityHref(team.ref)}>
                {ownerName(team)}
              </Link>
            ),
          })}
        </Text>
      )}
      {escalation && <Escalation escalation={escalation} />}
    </>
  );
}
