import { Text } from '@backstage/ui';
import {
  pathCurrencies,
  type GoldenPath,
  type GoldenPathVersion,
} from '@stewardship/backstage-plugin-ownership-common';
import { currencyPaint, restPaint } from '../../charts/palette';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { ConsumersButton } from './ConsumersButton';
import { CountedBar, type CountedPart } from './CountedBar';

/** How many came from each version of a path, the newest first. */
export function VersionsBar({ path }: { path: GoldenPath }) {
  const { t } = useOwnershipTranslation();
  const { versions, moreVersions } = path;
  const parts = [...versions].sort(byDistance).map((one): CountedPart => {
    const { version, currency, entities } = one;
    return {
      id: version ?? '',
      amount: entities,
      paint: currencyPaint[currency],
      words: (
        <>
          <ConsumersButton
            path={path}
            version={version ?? 'none'}
            text={t('filter.option', {
              label: version ?? t('goldenPaths.detail.noVersion'),
              amount: entities,
            })}
          />
          {version !== undefined && (
            <Text as="span" variant="body-small" color="secondary">
              {t(`goldenPaths.currency.${currency}`)}
            </Text>
          )}
        </>
      ),
    };
  });
  return (
    <CountedBar
      label={t('goldenPaths.detail.byVersion', { title: path.title })}
      parts={
        moreVersions
          ? [
              ...parts,
              {
                id: 'more',
                amount: moreVersions.entities,
                paint: restPaint,
                words: t('filter.option', {
                  label: t('goldenPaths.detail.moreVersions', {
                    count: moreVersions.versions,
                  }),
                  amount: moreVersions.entities,
                }),
              },
            ]
          : parts
      }
    />
  );
}

function byDistance(a: GoldenPathVersion, b: GoldenPathVersion): number {
  return (
    pathCurrencies.indexOf(a.currency) - pathCurrencies.indexOf(b.currency) ||
    (b.version ?? '').localeCompare(a.version ?? '', 'en', { numeric: true })
  );
}
