import type {
  KnowledgeFigures,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { Facts } from '../components/Facts';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ReportFigure } from '../working/ReportFigure';
import type { ReportFigure as ReportFigureId } from '../working/Working';

/** The measures themselves; each opens its working. */
export function FigureFacts(props: {
  report: OwnershipReport;
  knowledge: KnowledgeFigures;
}) {
  const { report, knowledge } = props;
  const { t } = useOwnershipTranslation();
  const number = (value: number | undefined) =>
    value === undefined
      ? undefined
      : t('entity.input.raw.number', { value: Math.round(value * 10) / 10 });
  const share = (value: number | undefined) =>
    value === undefined ? undefined : t('common.percent', { value });
  const { freshnessDays, secondKnower } = knowledge;
  const figures: Array<[ReportFigureId, string | undefined]> = [
    ['contributor-absence-factor', number(knowledge.contributorAbsenceFactor)],
    ['effective-contributors', number(knowledge.effectiveContributors)],
    ['top-share', share(knowledge.topShare)],
    [
      'second-knower',
      secondKnower === undefined
        ? undefined
        : t(secondKnower ? 'entity.input.raw.yes' : 'entity.input.raw.no'),
    ],
    // 0 means "no data" (METHOD, "The warning").
    ['truck-factor', number(knowledge.truckFactor || undefined)],
    ['files-at-risk', share(knowledge.filesAtRisk)],
    [
      'freshness',
      freshnessDays === undefined
        ? undefined
        : t('entity.input.raw.days', { count: freshnessDays }),
    ],
    ['alignment', share(knowledge.alignment)],
    ['continuity', share(knowledge.continuity)],
    ['contributors', number(knowledge.contributors)],
    ['reviewers', number(knowledge.reviewers)],
  ];
  return (
    <Facts
      paired
      facts={figures.map(([id, text]) => ({
        name: t(`figure.${id}.title`),
        value:
          text === undefined ? undefined : (
            <ReportFigure id={id} report={report} text={text} />
          ),
      }))}
    />
  );
}
