import {
  pathCurrencies,
  type GoldenPath,
} from '@stewardship/backstage-plugin-ownership-common';
import { currencyPaint } from '../../charts/palette';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { ConsumersButton } from './ConsumersButton';
import { CountedBar } from './CountedBar';

/** How many of what came from a path are how far behind it. */
export function CurrencyBar({ path }: { path: GoldenPath }) {
  const { t } = useOwnershipTranslation();
  const { currency } = path;
  return (
    <CountedBar
      label={t('goldenPaths.bar', { title: path.title })}
      parts={pathCurrencies
        .filter(value => currency[value] > 0)
        .map(value => ({
          id: value,
          amount: currency[value],
          paint: currencyPaint[value],
          words: (
            <ConsumersButton
              path={path}
              currency={value}
              text={t('filter.option', {
                label: t(`goldenPaths.currency.${value}`),
                amount: currency[value],
              })}
            />
          ),
        }))}
    />
  );
}
