import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type { MyIdentities } from '@stewardship/backstage-plugin-ownership-common';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { IDENTITIES_ANCHOR } from '../../routes';
import { IdentityRow } from './IdentityRow';
import { LinkIdentityForm } from './LinkIdentityForm';
import { SuggestionRow } from './SuggestionRow';

/** How often it is looked whether what is read again has been read. */
const WAITING_MS = 10_000;

const useStyles = makeStyles(
  {
    // Focus comes here from a link; the frame would say nothing.
    anchor: { scrollMarginTop: 'var(--bui-space-8)', outline: 'none' },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  },
  { name: 'OwnershipIdentitiesSection' },
);

/** Under which addresses one's own work is counted, and which may be added. */
export function IdentitiesSection() {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const anchor = useAnchor(IDENTITIES_ANCHOR);
  const request = useRequest('my-identities', signal =>
    api.listMyIdentities({ signal }),
  );
  const { data, error, reload } = request;
  const waits = data?.items.some(({ state }) => state === 'waiting') ?? false;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(reload, WAITING_MS);
    return () => clearInterval(timer);
  }, [waits, reload]);
  return (
    <div
      id={IDENTITIES_ANCHOR}
      ref={anchor}
      tabIndex={-1}
      className={classes.anchor}
    >
      <Section
        title={t('method.identities.title')}
        intro={t('method.identities.intro')}
      >
        <ProblemNotice request={request} />
        {!data && !error && (
          <>
            <Skeleton width="100%" height={120} />
            <SlowHint />
          </>
        )}
        {data && (
          <Identities
            data={data}
            onChange={reload}
            onGone={() => anchor.current?.focus({ preventScroll: true })}
          />
        )}
      </Section>
    </div>
  );
}

function Identities(props: {
  data: MyIdentities;
  onChange: () => void;
  /** When what has the focus is about to go. */
  onGone: () => void;
}) {
  const { data, onChange, onGone } = props;
  const { items, suggestions, activity, linking, most } = data;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const linked = items.filter(({ link }) => link).length;
  const mayLink = data.inCatalog && linking !== 'off';
  return (
    <>
      {items.length === 0 ? (
        <Text as="p">{t('method.identities.none')}</Text>
      ) : (
        <>
          <ul className={classes.list} aria-label={t('method.identities.list')}>
            {items.map(item => (
              <IdentityRow
                key={item.email}
                identity={item}
                {...{ onChange, onGone }}
              />
            ))}
          </ul>
          <Text as="p" variant="body-small" color="secondary">
            {t('method.identities.activity', {
              days: t('method.days', { count: activity.days }),
              entities: t('method.identities.entities', {
                count: activity.entities,
              }),
            })}
          </Text>
        </>
      )}
      {!data.inCatalog && (
        <Notice title={t('method.identities.unknown.title')}>
          <Text as="p">{t('method.identities.unknown.description')}</Text>
        </Notice>
      )}
      {data.inCatalog && linking === 'off' && (
        <Notice title={t('method.identities.off.title')}>
          <Text as="p">{t('method.identities.elsewhere')}</Text>
        </Notice>
      )}
      {mayLink && (
        <>
          {suggestions.length > 0 && (
            <div>
              <Text as="h4" variant="body-medium" weight="bold">
                {t('method.identities.suggested.title')}
              </Text>
              <Text as="p" variant="body-small" color="secondary">
                {t('method.identities.suggested.intro')}
              </Text>
              <ul
                className={classes.list}
                aria-label={t('method.identities.suggested.title')}
              >
                {suggestions.map(suggestion => (
                  <SuggestionRow
                    key={suggestion.id}
                    {...{ suggestion, onChange, onGone }}
                  />
                ))}
              </ul>
            </div>
          )}
          {linked < most ? (
            <LinkIdentityForm {...{ linking, onChange }} />
          ) : (
            <Text as="p">{t('method.identities.most', { count: most })}</Text>
          )}
        </>
      )}
    </>
  );
}

/** Where a link leads to this part of the page, it is scrolled and read to. */
function useAnchor(name: string) {
  const { hash } = useLocation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === `#${name}`) {
      ref.current?.scrollIntoView?.({ block: 'start' });
      ref.current?.focus({ preventScroll: true });
    }
  }, [hash, name]);
  return ref;
}
