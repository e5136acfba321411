import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type {
  OwnershipReport,
  PathStanding,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Facts } from '../components/Facts';
import { ownerName } from '../components/ownerName';
import { PartProblem } from '../components/PartProblem';
import { Section } from '../components/Section';
import { SlowSkeleton } from '../components/SlowSkeleton';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { behindText } from '../pages/goldenPaths/behindText';
import { SuitedReasons } from '../pages/goldenPaths/SuitedReasons';
import { useBringHref } from '../pages/goldenPaths/useBringHref';
import { GOLDEN_PATHS_PATH, useGoldenPathHref, usePageHref } from '../routes';
import { UpdateCandidate } from './UpdateCandidate';

/** The template it came from. Beside the score, never inside it. */
export function GoldenPathSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  return (
    <Section title={t('entity.goldenPath.title')}>
      <GoldenPathContent report={report} />
    </Section>
  );
}

/** The same without a frame of its own. */
export function GoldenPathContent({ report }: { report: OwnershipReport }) {
  const { entityRef, goldenPath } = report;
  const api = useApi(ownershipApiRef);
  const request = useRequest(entityRef, signal =>
    api.getPathStanding(entityRef, { signal }),
  );
  const { data, error } = request;
  return (
    <>
      {!data && !error && <SlowSkeleton height={72} />}
      {data && <Standing report={report} standing={data} />}
      {/* The report knows a little, too. */}
      {!data && error && (
        <>
          <Origin templateRef={goldenPath?.ref} title={goldenPath?.title} />
          {!goldenPath && <BrowseLink />}
        </>
      )}
      <PartProblem source="goldenPaths" request={request} />
    </>
  );
}

function Standing(props: { report: OwnershipReport; standing: PathStanding }) {
  const { report, standing } = props;
  const { onPath, problem, suited, templateRef, renamedFrom } = standing;
  const { t } = useOwnershipTranslation();
  const gone = problem === 'template-gone';
  return (
    <>
      <Origin {...standing} gone={gone} />
      {templateRef && renamedFrom && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.goldenPath.renamed', {
            old: nameOf(renamedFrom),
            path: nameOf(templateRef),
          })}
        </Text>
      )}
      {onPath && <StandingFacts standing={standing} />}
      {problem && (
        <Text as="p" variant="body-small" color="secondary">
          {t(`entity.goldenPath.problem.${problem}`)}
        </Text>
      )}
      <UpdateCandidate standing={standing} />
      {suited && <Suited report={report} suited={suited} />}
      {!onPath && !suited && <BrowseLink />}
    </>
  );
}

/** As templates name it, which is what was renamed. */
function nameOf(templateRef: string): string {
  return ownerName({ ref: templateRef }) ?? templateRef;
}

/** Where it came from, in a sentence. */
function Origin(props: {
  templateRef?: string;
  title?: string;
  /** The catalog does not have it any more: nothing leads there. */
  gone?: boolean;
}) {
  const { templateRef, title, gone } = props;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pathHref = useGoldenPathHref();
  if (templateRef === undefined) {
    return <Text as="p">{t('entity.goldenPath.off')}</Text>;
  }
  const name = ownerName({ ref: templateRef, title }) ?? templateRef;
  return (
    <Text as="p">
      {t('entity.goldenPath.on', {
        path: gone ? (
          <span key="path">{name}</span>
        ) : (
          <Link
            key="path"
            href={
              pathHref?.(parseEntityRef(templateRef)) ?? entityHref(templateRef)
            }
          >
            {name}
          </Link>
        ),
      })}
    </Text>
  );
}

function StandingFacts({ standing }: { standing: PathStanding }) {
  const { version, templateCommit, newest, currency, source } = standing;
  const { t } = useOwnershipTranslation();
  return (
    <Facts
      facts={[
        {
          name: t('area.template.version'),
          value: version ?? templateCommit?.slice(0, 10) ?? t('common.unknown'),
        },
        {
          name: t('entity.goldenPath.newest'),
          value: newest ?? t('common.unknown'),
        },
        {
          name: t('entity.goldenPath.currency'),
          value: currency && t(`goldenPaths.currency.${currency}`),
        },
        {
          name: t('entity.goldenPath.behind'),
          value: behindText(standing, t),
        },
        {
          name: t('entity.goldenPath.source.label'),
          value: source && t(`entity.goldenPath.source.${source}`),
        },
      ]}
    />
  );
}

/** The path that suits it, where it is on none, and the way there. */
function Suited(props: {
  report: OwnershipReport;
  suited: NonNullable<PathStanding['suited']>;
}) {
  const { report, suited } = props;
  const { templateRef, title, reasons } = suited;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pathHref = useGoldenPathHref();
  const bringHref = useBringHref();
  return (
    <>
      <Text as="p">
        {t('entity.goldenPath.suited', {
          path: (
            <Link
              key="path"
              href={
                pathHref?.(parseEntityRef(templateRef)) ??
                entityHref(templateRef)
              }
            >
              {title}
            </Link>
          ),
        })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        <SuitedReasons reasons={reasons} type={report.type} />
      </Text>
      {bringHref && (
        <Link
          href={bringHref({ component: report.entityRef, path: templateRef })}
        >
          {t('entity.goldenPath.bring')}
        </Link>
      )}
    </>
  );
}

function BrowseLink() {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  return pageHref ? (
    <Link href={pageHref(GOLDEN_PATHS_PATH)}>
      {t('entity.goldenPath.browse')}
    </Link>
  ) : null;
}
