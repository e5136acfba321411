import type {
  Scenario,
  ScenarioChange,
  ScenarioCounts,
  ScenarioStanding,
} from '@stewardship/backstage-plugin-ownership-common';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Translate } from '../../components/useOwnershipTranslation';

/** What a scenario asks, as its title. */
export function titleOf(
  { change, names }: Pick<Scenario, 'change' | 'names'>,
  t: Translate,
): string {
  const nameOf = (ref: string) =>
    names.find(one => one.ref === ref)?.title ?? parseEntityRef(ref).name;
  return questionOf(change, nameOf, t);
}

function questionOf(
  change: ScenarioChange,
  nameOf: (ref: string) => string,
  t: Translate,
): string {
  const { kind, people = [], team = '', into = '', entityRefs } = change;
  switch (kind) {
    case 'absence':
      return t('whatIf.title.absence', {
        names: people.map(nameOf).join(', '),
      });
    case 'any-member':
      return t('whatIf.title.any-member', { team: nameOf(team) });
    case 'dissolve':
      return t('whatIf.title.dissolve', { team: nameOf(team) });
    case 'merge':
      return t('whatIf.title.merge', {
        team: nameOf(team),
        into: nameOf(into),
      });
    default:
      return entityRefs
        ? t('whatIf.title.handOverSome', {
            count: entityRefs.length,
            team: nameOf(team),
            into: nameOf(into),
          })
        : t('whatIf.title.hand-over', {
            team: nameOf(team),
            into: nameOf(into),
          });
  }
}

/** What it means, in one sentence for whoever sees no picture. */
export function sentenceOf(counts: ScenarioCounts, t: Translate): string {
  const { entities, toOne, lastKnower, uncovered, filesLost } = counts;
  if (entities === 0) {
    return t('whatIf.says.nothing');
  }
  const parts = [
    t('whatIf.says.entities', { count: entities }),
    ...(toOne > 0 ? [t('whatIf.says.toOne', { count: toOne })] : []),
    ...(lastKnower > 0
      ? [t('whatIf.says.lastKnower', { count: lastKnower })]
      : []),
    ...(uncovered > 0
      ? [t('whatIf.says.uncovered', { count: uncovered })]
      : []),
    ...(filesLost > 0
      ? [t('whatIf.says.filesLost', { count: filesLost })]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

export function bandWord(
  { band, nobody }: ScenarioStanding,
  t: Translate,
): string {
  return nobody ? t('whatIf.nobody') : t(`band.${band ?? 'unknown'}`);
}
