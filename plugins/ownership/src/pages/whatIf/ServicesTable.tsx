import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScenarioEntity,
  ScenarioStanding,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { BandMark } from '../../charts/BandMark';
import { ownerName } from '../../components/ownerName';
import { PlainTable } from '../../components/PlainTable';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { bandWord } from './scenarioText';

const useStyles = makeStyles(
  {
    change: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 var(--bui-space-2)',
    },
    mark: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
    },
  },
  { name: 'OwnershipServicesTable' },
);

/** Rows at first; a screen reader is not led through hundreds. */
const FEW = 25;

/** What a change means for each service, the gravest first. */
export function ServicesTable(props: {
  items: readonly ScenarioEntity[];
  /** What the answer left out. */
  more: number;
}) {
  const { items, more } = props;
  const { t } = useOwnershipTranslation();
  const [most, setMost] = useState(FEW);
  const hidden = items.length - Math.min(items.length, most);
  return (
    <>
      <PlainTable label={t('whatIf.table.label')}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.table.service')}</th>
            <th scope="col">{t('whatIf.table.band')}</th>
            <th scope="col" className="number">
              {t('whatIf.table.score')}
            </th>
            <th scope="col" className="number">
              {t('whatIf.table.files')}
            </th>
            <th scope="col">{t('whatIf.table.losses')}</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, most).map(item => (
            <ServiceRow key={item.entityRef} item={item} />
          ))}
        </tbody>
      </PlainTable>
      {hidden > 0 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setMost(count => count + 4 * FEW)}
          >
            {t('whatIf.table.showMore', { count: hidden })}
          </Button>
        </div>
      )}
      {hidden === 0 && more > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('whatIf.table.more', { count: more })}
        </Text>
      )}
    </>
  );
}

function ServiceRow({ item }: { item: ScenarioEntity }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const { before, after, losses, ownerAfter, filesLost } = item;
  return (
    <tr>
      <th scope="row">
        <Link href={componentHref(item.entityRef)} variant="body-medium">
          {item.title}
        </Link>
        <Text as="div" variant="body-small" color="secondary">
          {ownerAfter
            ? t('whatIf.table.ownerChange', {
                before: ownerName(item.owner) ?? t('owner.none'),
                after: ownerAfter.problem
                  ? t('owner.none')
                  : ownerName(ownerAfter) ?? t('owner.none'),
              })
            : ownerName(item.owner) ?? t('owner.none')}
        </Text>
      </th>
      <td>
        <span className={classes.change}>
          <Band standing={before} />
          {(before.band !== after.band || after.nobody) && (
            <>
              <span aria-hidden>→</span>
              <Band standing={after} />
            </>
          )}
        </span>
      </td>
      <td className="number">
        {before.score ?? '–'} → {after.score ?? '–'}
        {item.suppressed && (
          <Text as="div" variant="body-small" color="secondary">
            {t('whatIf.table.withheld')}
          </Text>
        )}
      </td>
      <td className="number">{filesLost ?? '–'}</td>
      <td>{losses.map(loss => t(`whatIf.loss.${loss}`)).join(', ') || '–'}</td>
    </tr>
  );
}

function Band({ standing }: { standing: ScenarioStanding }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  return (
    <span className={classes.mark}>
      <BandMark band={standing.band} />
      <Text as="span" variant="body-small">
        {bandWord(standing, t)}
      </Text>
    </span>
  );
}
