import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Meter } from '../charts/Meter';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import type { CheckWorking } from './scoreWorking';

const useStyles = makeStyles(
  {
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '0 var(--bui-space-4)',
    },
  },
  { name: 'OwnershipCheckPartRow' },
);

/** A part that the portal's own check adds, in the check's own words. */
export function CheckPartRow({ working }: { working: CheckWorking }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { check, weight, points } = working;
  const round = (value: number) =>
    t('entity.input.raw.number', { value: Math.round(value * 10) / 10 });
  return (
    <>
      <div className={classes.head}>
        <Text as="span" variant="body-medium" weight="bold">
          {check.title}
        </Text>
        <Text as="span" variant="body-medium">
          {points !== undefined &&
            t('entity.parts.points', {
              points: round(points),
              weight: round(weight),
            })}
          {check.droppedBecause !== undefined && t('entity.parts.dropped')}
          {check.withheld &&
            t('entity.parts.weight', { weight: round(weight) })}
        </Text>
      </div>
      {check.question && (
        <Text as="p" variant="body-small" color="secondary">
          {check.question}
        </Text>
      )}
      {check.value !== undefined && <Meter share={check.value} />}
      <Text as="p" variant="body-small">
        {check.withheld
          ? t('entity.suppressed')
          : check.droppedBecause ?? check.text}
      </Text>
    </>
  );
}
