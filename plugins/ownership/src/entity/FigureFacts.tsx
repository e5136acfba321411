import type { KnowledgeFigures } from '@stewardship/backstage-plugin-ownership-common';
import { Facts } from '../components/Facts';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** The measures themselves, where they may be shown. */
export function FigureFacts({ knowledge }: { knowledge: KnowledgeFigures }) {
  const { t } = useOwnershipTranslation();
  const number = (value: number | undefined) =>
    value === undefined
      ? undefined
      : t('entity.input.raw.number', { value: Math.round(value * 10) / 10 });
  const { freshnessDays } = knowledge;
  return (
    <Facts
      facts={[
        {
          name: t('entity.figures.contributorAbsenceFactor'),
          value: number(knowledge.contributorAbsenceFactor),
        },
        {
          name: t('entity.figures.effectiveContributors'),
          value: number(knowledge.effectiveContributors),
        },
        {
          name: t('entity.figures.truckFactor'),
          // 0 means "no data" (METHOD, "The warning").
          value: knowledge.truckFactor
            ? number(knowledge.truckFactor)
            : undefined,
        },
        {
          name: t('entity.figures.contributors'),
          value: number(knowledge.contributors),
        },
        {
          name: t('entity.figures.reviewers'),
          value: number(knowledge.reviewers),
        },
        {
          name: t('entity.figures.freshness'),
          value:
            freshnessDays === undefined
              ? undefined
              : t('entity.input.raw.days', { count: freshnessDays }),
        },
      ]}
    />
  );
}
