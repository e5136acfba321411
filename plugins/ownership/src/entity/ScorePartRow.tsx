import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ScoreInputValue } from '@stewardship/backstage-plugin-ownership-common';
import { Meter } from '../charts/Meter';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { IDENTITIES_ANCHOR, useRootPath } from '../routes';
import { inputText, rawText } from './inputText';
import type { PartWorking } from './scoreWorking';

const useStyles = makeStyles(
  {
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '0 var(--bui-space-4)',
    },
    details: {
      marginTop: 'var(--bui-space-1)',
      '& > summary': {
        cursor: 'pointer',
        width: 'fit-content',
        padding: 'var(--bui-space-1) 0',
      },
    },
    inputs: {
      margin: 'var(--bui-space-1) 0 0',
      paddingLeft: 'var(--bui-space-5)',
      '& > li + li': { marginTop: 'var(--bui-space-1)' },
    },
  },
  { name: 'OwnershipScorePartRow' },
);

/** One part: its question, its points, and its working on demand. */
export function ScorePartRow({ working }: { working: PartWorking }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const root = useRootPath();
  const { part, weight, points } = working;
  const inner = part.inputs
    .filter(input => !input.dropped)
    .reduce((sum, input) => sum + input.weight, 0);
  const round = (value: number) =>
    t('entity.input.raw.number', { value: Math.round(value * 10) / 10 });
  return (
    <>
      <div className={classes.head}>
        <Text as="span" variant="body-medium" weight="bold">
          {t(`entity.part.${part.id}`)}
        </Text>
        <Text as="span" variant="body-medium">
          {points !== undefined &&
            t('entity.parts.points', {
              points: round(points),
              weight: round(weight),
            })}
          {part.dropped && t('entity.parts.dropped')}
          {part.withheld && t('entity.parts.weight', { weight: round(weight) })}
        </Text>
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t(`entity.partQuestion.${part.id}`)}
      </Text>
      {part.value !== undefined && <Meter share={part.value} />}
      {part.withheld && (
        <Text as="p" variant="body-small">
          {t('entity.suppressed')}
        </Text>
      )}
      {part.dropped && (
        <Text as="p" variant="body-small">
          {t('entity.parts.weightNominal', { weight: String(part.weight) })}:{' '}
          {t(`entity.drop.${part.dropped}`)}
        </Text>
      )}
      {part.dropped === 'identities-not-linked' && root !== undefined && (
        <Text as="p" variant="body-small">
          {t('entity.identities.question')}{' '}
          <Link href={`${root}/method#${IDENTITIES_ANCHOR}`}>
            {t('entity.identities.link')}
          </Link>
        </Text>
      )}
      {part.inputs.length > 0 && (
        <details className={classes.details}>
          <summary>
            <Text as="span" variant="body-small">
              {t('entity.parts.working')}
            </Text>
          </summary>
          <ul className={classes.inputs}>
            {part.inputs.map(input => (
              <InputLine key={input.id} input={input} total={inner} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function InputLine(props: {
  input: ScoreInputValue;
  /** Weight of the part's inputs that are not dropped. */
  total: number;
}) {
  const { input, total } = props;
  const { t } = useOwnershipTranslation();
  const raw = rawText(input, t);
  return (
    <li>
      <Text as="span" variant="body-small">
        {inputText(input, t)}
        {raw !== undefined && <>: {raw}</>}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {input.dropped ? (
          <>
            {t('entity.parts.dropped')}: {t(`entity.drop.${input.dropped}`)}
          </>
        ) : (
          <>
            {t('entity.parts.inputWeight', { share: input.weight / total })},{' '}
            {t('entity.parts.inputValue', { share: input.value ?? 0 })}
          </>
        )}
      </Text>
    </li>
  );
}
