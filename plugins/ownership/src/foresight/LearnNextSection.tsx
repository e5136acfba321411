import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { LearnItem } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Pictured } from '../components/Pictured';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { AskedSection } from './AskedSection';
import { ServiceList } from './ServiceList';

/** More teams than most are in, as each is a question of its own. */
const FIRST_TEAMS = 10;

const useStyles = makeStyles(
  {
    rest: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-3)',
    },
  },
  { name: 'OwnershipLearnNextSection' },
);

const URGENCY: readonly LearnItem['why'][] = [
  'last-knower-left',
  'nobody',
  'one-knower',
];

/** What teams should learn next, because too few of anybody know it. */
export function LearnNextSection({ teams }: { teams: readonly string[] }) {
  const api = useApi(ownershipApiRef);
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [all, setAll] = useState(false);
  const asked = all ? teams : teams.slice(0, FIRST_TEAMS);
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
      // What both leave out is counted twice, as nobody says which these are.
      more: answers.reduce((sum, { more }) => sum + more, 0),
      isAtMost: answers.filter(({ more }) => more > 0).length > 1,
    };
  });
  return (
    <AskedSection
      title={t('foresight.learn.title')}
      intro={t('foresight.learn.intro')}
      request={request}
      height={120}
    >
      {({ items, more, isAtMost }) => (
        <>
          {items.length === 0 ? (
            <Pictured state="no-findings">
              <Text as="p">{t('foresight.learn.none')}</Text>
            </Pictured>
          ) : (
            <ServiceList
              services={items}
              {...{ more, isAtMost }}
              wordsOf={({ why }) => t(`foresight.learn.why.${why}`)}
            />
          )}
          {asked.length < teams.length && (
            <div className={classes.rest}>
              <Text as="p" variant="body-small" color="secondary">
                {t('foresight.learn.teams', {
                  count: teams.length,
                  asked: asked.length,
                })}
              </Text>
              <Button
                size="small"
                variant="secondary"
                onPress={() => setAll(true)}
              >
                {t('foresight.learn.allTeams')}
              </Button>
            </div>
          )}
        </>
      )}
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
