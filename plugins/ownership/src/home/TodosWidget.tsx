import { Link, Skeleton, Text } from '@backstage/ui';
import { teamsOf, useMe } from '../api/useMe';
import { Pictured } from '../components/Pictured';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ProblemNotice } from '../components/ProblemNotice';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Todos } from '../pages/myTeams/TodoSection';
import { usePageHref } from '../routes';
import { WidgetFrame } from './WidgetFrame';

const DEFAULT_LIMIT = 5;

/** What waits for my teams, on the home page. */
export function TodosWidget({ limit = DEFAULT_LIMIT }: { limit?: number }) {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const me = useMe();
  const teams = teamsOf(me.data);
  return (
    <WidgetFrame>
      <ProblemNotice request={me} />
      {!me.data && !me.error && (
        <>
          <Skeleton width="100%" height={120} />
          <SlowHint />
        </>
      )}
      {me.data && teams.length === 0 && (
        <Pictured state="empty">
          <Text as="p">{t('myTeams.noTeam.description')}</Text>
        </Pictured>
      )}
      {me.data && teams.length > 0 && (
        <>
          <Todos me={me.data} teams={teams} limit={limit} />
          <NotForEvaluation />
        </>
      )}
      {pageHref && (
        <Link href={pageHref('my-teams')}>{t('area.user.myTeams')}</Link>
      )}
    </WidgetFrame>
  );
}
