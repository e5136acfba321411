import { makeStyles } from '@material-ui/core/styles';
import {
  pathCurrencies,
  type GoldenPath,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId } from 'react';
import { currencyPaint } from '../../charts/palette';
import { PaintSwatch } from '../../charts/PaintSwatch';
import { StackedBar } from '../../charts/StackedBar';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { ConsumersButton } from './ConsumersButton';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      margin: 0,
      marginTop: 'var(--bui-space-2)',
      padding: 0,
      listStyle: 'none',
      fontSize: 'var(--bui-font-size-2)',
      // The words stand beside the swatch, in the middle of a higher target.
      '& button': { display: 'inline-flex', alignItems: 'center' },
      '& > li': {
        display: 'flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      },
    },
  },
  { name: 'OwnershipCurrencyBar' },
);

/** How many of what came from a path are how far behind it. */
export function CurrencyBar({ path }: { path: GoldenPath }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const listId = useId();
  const { consumers, currency } = path;
  const shown = pathCurrencies.filter(value => currency[value] > 0);
  return (
    <div>
      <StackedBar
        label={t('goldenPaths.bar', { title: path.title })}
        describedBy={listId}
        segments={shown.map(value => ({
          id: value,
          share: currency[value] / consumers,
          paint: currencyPaint[value],
        }))}
      />
      <ul className={classes.list} id={listId}>
        {shown.map(value => (
          <li key={value}>
            <PaintSwatch paint={currencyPaint[value]} />
            <ConsumersButton
              path={path}
              currency={value}
              text={t('filter.option', {
                label: t(`goldenPaths.currency.${value}`),
                amount: currency[value],
              })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
