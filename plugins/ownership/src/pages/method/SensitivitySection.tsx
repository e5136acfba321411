import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { measureConstants } from '@stewardship/bus-factor/measures';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      paddingLeft: 'var(--bui-space-5)',
      '& > li + li': { marginTop: 'var(--bui-space-1)' },
    },
  },
  { name: 'OwnershipSensitivitySection' },
);

/** How a warning is asked again in other ways, and how to read the answer. */
export function SensitivitySection() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { sensitivityHalfLivesDays, warningTopShare } = measureConstants;
  // The two methods of the literature beside the half-lives.
  const ways = sensitivityHalfLivesDays.length + 2;
  return (
    <Section
      title={t('method.sensitivity.title')}
      intro={t('method.sensitivity.intro')}
    >
      <ol className={classes.list}>
        {sensitivityHalfLivesDays.map(days => (
          <li key={days}>
            {t('method.sensitivity.halfLife', {
              days: t('method.days', { count: days }),
              share: warningTopShare,
            })}
          </li>
        ))}
        <li>{t('method.sensitivity.authorship')}</li>
        <li>{t('method.sensitivity.jetbrains')}</li>
      </ol>
      <Text as="p">
        {t('method.sensitivity.holds', { holds: ways - 1, of: ways })}
      </Text>
      <Text as="p">{t('method.sensitivity.confidence')}</Text>
      <Text as="p">{t('method.sensitivity.score')}</Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('method.sensitivity.sources')}
      </Text>
    </Section>
  );
}
