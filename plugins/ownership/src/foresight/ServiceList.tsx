import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { PairingArea } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { AreaList } from './AreaList';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipServiceList' },
);

/** Services at first; the rest is a press away. */
const FEW = 5;

interface Service {
  entityRef: string;
  title: string;
  areas?: readonly PairingArea[];
  suppressed?: boolean;
}

/** Services with why they are here, and where inside to begin. */
export function ServiceList<T extends Service>(props: {
  services: readonly T[];
  /** Services that the answer left out. */
  more?: number;
  /** Some of them may be counted twice. */
  isAtMost?: boolean;
  wordsOf: (service: T) => string;
}) {
  const { services, more = 0, isAtMost = false, wordsOf } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const [all, setAll] = useState(false);
  const hidden = services.length - Math.min(services.length, FEW);
  return (
    <>
      <ul className={classes.list}>
        {services.slice(0, all ? undefined : FEW).map(service => (
          <li key={service.entityRef}>
            <Link href={componentHref(service.entityRef)} weight="bold">
              {service.title}
            </Link>
            <Text as="div" variant="body-small" color="secondary">
              {wordsOf(service)}
            </Text>
            <AreaList
              areas={service.areas}
              title={t('foresight.areasFirst')}
              withheld={service.suppressed}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            aria-expanded={all}
            onPress={() => setAll(!all)}
          >
            {all
              ? t('entity.folders.fewer')
              : t('foresight.showMore', { count: hidden })}
          </Button>
        </div>
      )}
      {(all || hidden === 0) && more > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t(isAtMost ? 'foresight.moreAtMost' : 'foresight.more', {
            count: more,
          })}
        </Text>
      )}
    </>
  );
}
