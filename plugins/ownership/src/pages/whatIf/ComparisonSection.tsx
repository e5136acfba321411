import { Link, Text } from '@backstage/ui';
import type {
  ScenarioEntity,
  ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { PlainTable } from '../../components/PlainTable';
import { Section } from '../../components/Section';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { bandWord, titleOf } from './scenarioText';

/** Services that are compared one by one. */
const MOST = 50;
const figures = [
  'entities',
  'toOne',
  'lastKnower',
  'uncovered',
  'filesLost',
] as const;

/** Two scenarios side by side: added up, and service by service. */
export function ComparisonSection(props: {
  one: ScenarioResult;
  other: ScenarioResult;
}) {
  const { one, other } = props;
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const both = [one, other];
  const rows = pairsOf(one, other);
  return (
    <Section title={t('whatIf.compare.title')}>
      <PlainTable label={t('whatIf.compare.sums')}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.compare.what')}</th>
            {both.map(({ scenario }) => (
              <th key={scenario.id} scope="col" className="number">
                {titleOf(scenario, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(figure => (
            <tr key={figure}>
              <th scope="row">{t(`whatIf.teams.${figure}`)}</th>
              {both.map(({ scenario, counts }) => (
                <td key={scenario.id} className="number">
                  {t('common.number', { value: counts[figure] })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <PlainTable label={t('whatIf.compare.services')}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.table.service')}</th>
            <th scope="col">{t('whatIf.compare.now')}</th>
            {both.map(({ scenario }) => (
              <th key={scenario.id} scope="col">
                {titleOf(scenario, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map(({ known, sides }) => (
            <tr key={known.entityRef}>
              <th scope="row">
                <Link
                  href={componentHref(known.entityRef)}
                  variant="body-medium"
                >
                  {known.title}
                </Link>
              </th>
              <td>
                <Side entity={known} moment="before" />
              </td>
              {sides.map((entity, index) => (
                <td key={both[index].scenario.id}>
                  {entity ? (
                    <Side entity={entity} moment="after" />
                  ) : (
                    t('whatIf.compare.same')
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {rows.length > MOST && (
        <Text as="p" variant="body-small" color="secondary">
          {t('whatIf.table.more', { count: rows.length - MOST })}
        </Text>
      )}
    </Section>
  );
}

function Side(props: { entity: ScenarioEntity; moment: 'before' | 'after' }) {
  const { entity, moment } = props;
  const { t } = useOwnershipTranslation();
  const standing = entity[moment];
  return (
    <>
      {bandWord(standing, t)}
      {standing.score !== undefined && ` · ${standing.score}`}
    </>
  );
}

/** Each service that notices one of them, in the order of the first. */
function pairsOf(one: ScenarioResult, other: ScenarioResult) {
  const others = new Map(other.items.map(item => [item.entityRef, item]));
  const firsts = new Set(one.items.map(({ entityRef }) => entityRef));
  return [
    ...one.items.map(item => ({
      known: item,
      sides: [item, others.get(item.entityRef)],
    })),
    ...other.items
      .filter(({ entityRef }) => !firsts.has(entityRef))
      .map(item => ({ known: item, sides: [undefined, item] })),
  ];
}
