import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Figure } from './Figure';
import type { ReportFigure as ReportFigureId } from './Working';

/** A figure of one entity that opens its working. */
export function ReportFigure(props: {
  id: ReportFigureId;
  report: { entityRef: string; title: string };
  text: string;
}) {
  const { id, report, text } = props;
  const { entityRef, title } = report;
  const { t } = useOwnershipTranslation();
  return (
    <Figure
      working={{ of: 'report', id, entityRef, title }}
      text={text}
      label={t('figure.of', { figure: t(`figure.${id}.title`), title })}
    />
  );
}
