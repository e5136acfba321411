import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { LearnItem } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Pictured } from '../components/Pictured';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { AskedSection } from './AskedSection';
import { ServiceList } from './ServiceList';

/** More teams than anybody is in; a filter can name any number. */
const MOST_TEAMS = 10;

const URGENCY: readonly LearnItem['why'][] = [
  'last-knower-left',
  'nobody',
  'one-knower',
];

/** What teams should learn next, because too few of anybody know it. */
export function LearnNextSection({ teams }: { teams: readonly string[] }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const asked = teams.slice(0, MOST_TEAMS);
  const request = useRequest(JSON.stringify(asked), async signal => {
    const answers = await Promise.all(
      asked.map(owner => api.getLearnNext(owner, { signal })),
    );
    const items = answers.flatMap(answer => answer.items);
    return {
      // A team and one below it may both be asked about.
      items: [
        ...new Map(items.map(item => [item.entityRef, item])).values(),
      ].sort(byUrgency),
      more: answers.reduce((sum, { more }) => sum + more, 0),
    };
  });
  return (
    <AskedSection
      title={t('foresight.learn.title')}
      intro={t('foresight.learn.intro')}
      request={request}
      height={120}
    >
      {({ items, more }) =>
        items.length === 0 ? (
          <Pictured state="no-findings">
            <Text as="p">{t('foresight.learn.none')}</Text>
          </Pictured>
        ) : (
          <ServiceList
            services={items}
            more={more}
            wordsOf={({ why }) => t(`foresight.learn.why.${why}`)}
          />
        )
      }
    </AskedSection>
  );
}

/** Each team's are in this order; so are those of several. */
function byUrgency(a: LearnItem, b: LearnItem): number {
  return (
    URGENCY.indexOf(a.why) - URGENCY.indexOf(b.why) ||
    (a.tier ?? Number.MAX_SAFE_INTEGER) - (b.tier ?? Number.MAX_SAFE_INTEGER)
  );
}
