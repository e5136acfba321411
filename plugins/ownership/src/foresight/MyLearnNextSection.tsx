import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Pictured } from '../components/Pictured';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { AskedSection } from './AskedSection';
import { ServiceList } from './ServiceList';

/** What the reader could learn next; nobody else sees it. */
export function MyLearnNextSection() {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest('me/learn-next', signal =>
    api.getMyLearnNext({ signal }),
  );
  return (
    <AskedSection
      title={t('foresight.myLearn.title')}
      intro={t('foresight.onlyYou')}
      request={request}
      height={120}
    >
      {({ items }) =>
        items.length === 0 ? (
          <Pictured state="empty">
            <Text as="p">{t('foresight.myLearn.none')}</Text>
          </Pictured>
        ) : (
          <ServiceList
            services={items}
            wordsOf={({ why, reasons }) =>
              [
                t(`foresight.learn.why.${why}`),
                ...reasons.map(reason =>
                  t(`foresight.myLearn.reason.${reason}`),
                ),
              ].join(' · ')
            }
          />
        )
      }
    </AskedSection>
  );
}
