import type { AdoptionResponse } from '@stewardship/backstage-plugin-ownership-common';
import type { Request } from '../../api/useRequest';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { AdoptionTable } from './AdoptionTable';
import { OffPathList } from './OffPathList';

/** How far each team has come, and what could come onto a path next. */
export default function AdoptionSections(props: {
  request: Request<AdoptionResponse>;
  page: number;
  onGoTo: (cursor: string | undefined, page: number) => void;
}) {
  const { t } = useOwnershipTranslation();
  return (
    <>
      <Section
        title={t('goldenPaths.adoption.title')}
        intro={t('goldenPaths.adoption.intro')}
      >
        <AdoptionTable {...props} />
      </Section>
      <Section
        title={t('goldenPaths.offPath.title')}
        intro={t('goldenPaths.offPath.intro')}
      >
        <OffPathList />
      </Section>
    </>
  );
}
