import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import { useReport } from '../api/useReport';
import { ProblemNotice } from '../components/ProblemNotice';
import { Root } from '../components/Root';
import { SlowHint } from '../components/SlowHint';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
  },
  { name: 'OwnershipReportCard' },
);

/** A card of the entity's overview that shows one thing of its report. */
export function ReportCard(props: {
  title: string;
  children: (report: OwnershipReport) => ReactNode;
}) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <Root>
      <CardFor key={entityRef} entityRef={entityRef} {...props} />
    </Root>
  );
}

function CardFor(props: {
  entityRef: string;
  title: string;
  children: (report: OwnershipReport) => ReactNode;
}) {
  const { entityRef, title, children } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const request = useReport(entityRef);
  const { data, error } = request;
  return (
    <EntityInfoCard
      title={title}
      footerActions={
        data && (
          <Link href={componentHref(entityRef)}>{t('entity.openTab')}</Link>
        )
      }
    >
      <ProblemNotice request={request} />
      {data && <div className={classes.body}>{children(data)}</div>}
      {!data && !error && (
        <>
          <Skeleton width="100%" height={24} />
          <Skeleton width="100%" height={16} />
          <Skeleton width="60%" height={16} />
          <SlowHint />
        </>
      )}
    </EntityInfoCard>
  );
}
