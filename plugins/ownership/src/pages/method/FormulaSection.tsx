import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { scoreConstants } from '@stewardship/backstage-plugin-ownership-common';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-2)',
      '& th, & td': {
        textAlign: 'left',
        verticalAlign: 'top',
        padding: 'var(--bui-space-2) var(--bui-space-3) var(--bui-space-2) 0',
        borderBottom: '1px solid var(--bui-border-1)',
        fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
      },
      '& thead th': { color: 'var(--bui-fg-secondary)' },
    },
  },
  { name: 'OwnershipFormulaSection' },
);

const parts = [
  'accountability',
  'redundancy',
  'alignment',
  'continuity',
  'sharing',
] as const;

/** The score's parts with the very weights that the scorer uses. */
export function FormulaSection() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { weights, capWithoutOwner, atRiskBelow, minimumCoverage } =
    scoreConstants;
  const { verifiedDays, halfVerifiedDays, freshDays, staleDays } =
    scoreConstants;
  return (
    <Section title={t('method.score.title')} intro={t('method.score.intro')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('method.score.part')}</th>
            <th scope="col">{t('method.score.weight')}</th>
            <th scope="col">{t('method.score.from')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(part => (
            <tr key={part}>
              <th scope="row">{t(`entity.part.${part}`)}</th>
              <td>{t('common.number', { value: weights[part] })}</td>
              <td>
                {t(`method.score.${part}`, {
                  verified: String(verifiedDays),
                  half: String(halfVerifiedDays),
                  fresh: String(freshDays),
                  stale: String(staleDays),
                  aligned: scoreConstants.fullAlignment,
                  span: String(1 + scoreConstants.redundancy.span),
                  reviewers: String(scoreConstants.fullReviewers),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text as="p" variant="body-small">
        {t('method.score.rules', {
          cap: String(capWithoutOwner),
          risk: String(atRiskBelow),
          coverage: minimumCoverage,
        })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('method.score.judgement')}
      </Text>
    </Section>
  );
}
