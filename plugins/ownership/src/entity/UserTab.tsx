import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import { OWNERSHIP_TAB_PATH } from '../components/useComponentHref';
import { teamsOf, useMe } from '../api/useMe';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { Notice } from '../components/Notice';
import { ownerName } from '../components/ownerName';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { usePageHref } from '../routes';
import { OwnedComponents } from './OwnedComponents';
import { Stack } from './Stack';

/**
 * What somebody owns through their teams, for their own eyes. To anybody else
 * it says that there is nothing: no page shows figures of a person.
 */
export function UserTab(props: { entityRef: string; pageSize: number }) {
  const { entityRef, pageSize } = props;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pageHref = usePageHref();
  const me = useMe();
  if (!me.data) {
    return (
      <Stack>
        <ProblemNotice request={me} />
        {!me.error && (
          <>
            <Skeleton width="100%" height={160} />
            <SlowHint />
          </>
        )}
      </Stack>
    );
  }
  if (me.data.userRef !== entityRef) {
    return (
      <Notice state="suppressed" title={t('area.user.others.title')}>
        <Text as="p">{t('area.user.others.description')}</Text>
      </Notice>
    );
  }
  const teams = teamsOf(me.data);
  if (teams.length === 0) {
    return (
      <Notice
        state="empty"
        title={t('myTeams.noTeam.title')}
        actions={
          pageHref && (
            <Link href={pageHref('explore')}>{t('myTeams.noTeam.link')}</Link>
          )
        }
      >
        <Text as="p">{t('myTeams.noTeam.description')}</Text>
      </Notice>
    );
  }
  return (
    <Stack>
      <Section title={t('area.user.teams')} intro={t('area.user.onlyYou')}>
        <ul>
          {teams.map(ref => (
            <li key={ref}>
              <Link href={`${entityHref(ref)}${OWNERSHIP_TAB_PATH}`}>
                {ownerName({ ref })}
              </Link>
            </li>
          ))}
        </ul>
        {pageHref && (
          <Link href={pageHref('my-teams')}>{t('area.user.myTeams')}</Link>
        )}
      </Section>
      <OwnedComponents filter={{ teams }} pageSize={pageSize} />
      <NotForEvaluation />
    </Stack>
  );
}
