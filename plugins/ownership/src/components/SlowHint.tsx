import { Text } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const SLOW_AFTER_MS = 10_000;

/** Words beside a skeleton that has been there for ten seconds. */
export function SlowHint() {
  const { t } = useOwnershipTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {slow && <Text as="p">{t('common.stillLoading')}</Text>}
    </div>
  );
}
