import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Score } from '@stewardship/backstage-plugin-ownership-common';
import { Section } from '../components/Section';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { scoreRange, scoreSum, type ScoreTerm } from './scoreSum';

const useStyles = makeStyles(
  {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-2)',
      fontVariantNumeric: 'tabular-nums',
      '& th': {
        textAlign: 'left',
        fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
      },
      '& th, & td': { padding: 'var(--bui-space-1) 0' },
      '& td': { textAlign: 'right' },
      '& tfoot th, & tfoot td': {
        borderTop: '1px solid var(--bui-border-2)',
        fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      },
    },
  },
  { name: 'OwnershipSumSection' },
);

/** The score as a sum, and how much it depends on any single part. */
export function SumSection({ score }: { score: Score }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const terms = scoreSum(score);
  if (!terms || score.value === undefined) {
    return null;
  }
  const total = terms.reduce((sum, { points }) => sum + points, 0);
  const range = scoreRange(terms, { capped: score.cappedFrom !== undefined });
  return (
    <Section title={t('working.sum.title')} intro={t('working.sum.intro')}>
      <table className={classes.table}>
        <tbody>
          {terms.map(term => (
            <tr key={term.id}>
              <th scope="row">{titleOf(term, t)}</th>
              <td>
                {t('working.sum.term', {
                  points: term.points,
                  weight: term.weight,
                })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('working.sum.total')}</th>
            <td>
              {t('working.sum.rounded', {
                sum: total,
                score: String(score.cappedFrom ?? score.value),
              })}
            </td>
          </tr>
        </tfoot>
      </table>
      {range && (
        <Text as="p" variant="body-small">
          {t('working.sum.range', {
            low: String(range.low),
            high: String(range.high),
          })}
        </Text>
      )}
    </Section>
  );
}

function titleOf({ id, title }: ScoreTerm, t: Translate): string {
  return title ?? t(`entity.part.${id as 'redundancy'}`);
}
