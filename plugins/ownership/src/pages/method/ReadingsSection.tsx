import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { measureConstants } from '@stewardship/bus-factor/measures';
import { Facts } from '../../components/Facts';
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
  { name: 'OwnershipReadingsSection' },
);

/** How history becomes knowledge, with the constants of the engine itself. */
export function ReadingsSection() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const c = measureConstants;
  const days = (count: number) => t('method.days', { count });
  return (
    <Section
      title={t('method.readings.title')}
      intro={t('method.readings.intro')}
    >
      <Text as="p">{t('method.readings.current')}</Text>
      <Facts
        facts={[
          { name: t('method.readings.halfLife'), value: days(c.halfLifeDays) },
          { name: t('method.readings.window'), value: days(c.windowDays) },
          {
            name: t('method.readings.reviewer'),
            value: t('common.percent', { value: c.reviewerWeight }),
          },
          {
            name: t('method.readings.knower'),
            value: t('common.percent', { value: c.knowerShare }),
          },
          {
            name: t('method.readings.floor'),
            value: t('method.readings.floorValue', {
              commits: c.minimumCommits,
              days: c.minimumPersonDays,
              age: c.minimumAgeDays,
            }),
          },
        ]}
      />
      <Text as="p">{t('method.readings.reference')}</Text>
      <Text as="p">{t('method.readings.warning')}</Text>
      <Text as="p">{t('method.readings.leftOut')}</Text>
      <ul className={classes.list}>
        <li>{t('method.readings.merges')}</li>
        <li>{t('method.readings.bots')}</li>
        <li>{t('method.readings.mass', { count: c.massCommitFiles })}</li>
        <li>{t('method.readings.generated')}</li>
        <li>{t('method.readings.agents')}</li>
      </ul>
      <Text as="p" variant="body-small" color="secondary">
        {t('method.readings.sources')}
      </Text>
    </Section>
  );
}
