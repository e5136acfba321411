import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type { PathStanding } from '@stewardship/backstage-plugin-ownership-common';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ownerName } from '../components/ownerName';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/**
 * Who could bring it up to date, with the reason, where names may be shown;
 * the team in any case. Nothing for what is not behind.
 */
export function UpdateCandidate({ standing }: { standing: PathStanding }) {
  const { candidate, team, versionsBehind, currency } = standing;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const behind =
    versionsBehind !== undefined ||
    (currency !== undefined &&
      currency !== 'current' &&
      currency !== 'unknown');
  if (!behind) {
    return null;
  }
  return (
    <>
      {candidate && (
        <div>
          <Text as="p">
            {t('entity.goldenPath.candidate', {
              person: (
                <span key="person">
                  {candidate.entityRef ? (
                    <Link href={entityHref(candidate.entityRef)}>
                      {candidate.name}
                    </Link>
                  ) : (
                    candidate.name
                  )}
                  {candidate.you && ` (${t('entity.help.you')})`}
                </span>
              ),
            })}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {candidate.reasons
              .map(reason => t(`entity.goldenPath.candidateReason.${reason}`))
              .join(' · ')}
          </Text>
        </div>
      )}
      {team && (
        <Text as="p">
          {t('entity.goldenPath.team', {
            team: (
              <Link key="team" href={entityHref(team.ref)}>
                {ownerName(team)}
              </Link>
            ),
          })}
        </Text>
      )}
      {candidate && <NotForEvaluation names />}
    </>
  );
}
