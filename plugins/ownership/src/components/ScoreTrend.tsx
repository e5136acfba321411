import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Sparkline } from '../charts/Sparkline';
import { useOwnershipTranslation } from './useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
      minHeight: 24,
    },
  },
  { name: 'OwnershipScoreTrend' },
);

const DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How the score of one entity went lately. Asks once per entity: for a card or
 * a tab, not for the rows of a list. Says nothing where there is no history;
 * the card says the score without it.
 */
export function ScoreTrend({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { data } = useRequest(entityRef, signal =>
    api.getHistory(entityRef, { from: dayBefore(DAYS) }, { signal }),
  );
  if (!data) {
    // Its place is kept, so that nothing moves.
    return <div className={classes.root} />;
  }
  const known = data.items.filter(({ score }) => score !== undefined);
  const [first] = known;
  const last = known[known.length - 1];
  const until = Date.parse(data.to);
  if (!first || first === last) {
    return null;
  }
  const days = Math.max(
    1,
    Math.round((until - Date.parse(first.day)) / DAY_MS),
  );
  return (
    <div className={classes.root}>
      <Sparkline
        points={[
          ...data.items.map(({ day, score }) => ({
            at: Date.parse(day),
            value: score,
          })),
          // What held at last holds until now.
          { at: until, value: data.items[data.items.length - 1].score },
        ]}
        from={Date.parse(first.day)}
        until={until}
      />
      <Text as="span" variant="body-small" color="secondary">
        {first.score === last.score
          ? t('score.trendSame', { score: String(last.score), count: days })
          : t('score.trend', {
              from: String(first.score),
              to: String(last.score),
              count: days,
            })}
      </Text>
    </div>
  );
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}
