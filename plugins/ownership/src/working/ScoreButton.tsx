import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { Figure } from './Figure';

/** A score, or words beside it, that opens how it comes about. */
export function ScoreButton(props: {
  report: { entityRef: string; title: string; score?: number };
  /** Words instead of the number. */
  label?: string;
}) {
  const { report, label } = props;
  const { entityRef, title, score } = report;
  const { t } = useOwnershipTranslation();
  return (
    <Figure
      working={{ of: 'score', entityRef, title }}
      text={label ?? (score === undefined ? t('score.none') : String(score))}
      label={title}
      asButton={label !== undefined}
    />
  );
}
