import { Link } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { problemOf } from '../api/problemOf';
import { useGoldenPath } from '../api/useGoldenPath';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { PartProblem } from '../components/PartProblem';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ConsumersSection } from '../pages/goldenPaths/ConsumersSection';
import { GoldenPathCard } from '../pages/goldenPaths/GoldenPathCard';
import { useGoldenPathHref } from '../routes';
import { Stack } from './Stack';

/** What came from a template, and how it stands there. */
export function TemplateTab(props: { entityRef: string; pageSize: number }) {
  const { entityRef, pageSize } = props;
  const { t } = useOwnershipTranslation();
  const pathHref = useGoldenPathHref();
  const path = useGoldenPath(entityRef);
  // New in the catalog, and not read yet: its consumers are told of all the same.
  const unread = path.error && problemOf(path.error) === 'not-found';
  return (
    <Stack>
      {path.data && <GoldenPathCard path={path.data} />}
      {!unread && <PartProblem source="goldenPaths" request={path} />}
      {path.data && pathHref && (
        <Link href={pathHref(parseEntityRef(entityRef))}>
          {t('goldenPaths.detail.open')}
        </Link>
      )}
      <ConsumersSection entityRef={entityRef} pageSize={pageSize} />
      <NotForEvaluation />
    </Stack>
  );
}
