import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { useReport } from '../api/useReport';
import { BandLabel } from '../components/BandLabel';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { ProblemNotice } from '../components/ProblemNotice';
import { Root } from '../components/Root';
import { SlowHint } from '../components/SlowHint';
import { StateLabel } from '../components/StateLabel';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { WarningLabel } from '../components/WarningLabel';
import { actionText } from './actionText';
import { GainLabel } from './GainLabel';

const useStyles = makeStyles(
  {
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-4)',
    },
  },
  { name: 'OwnershipHealthCard' },
);

/** The overview's short answer, and the way to the long one. */
export function OwnershipHealthCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <Root>
      <CardFor key={entityRef} entityRef={entityRef} />
    </Root>
  );
}

function CardFor({ entityRef }: { entityRef: string }) {
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const request = useReport(entityRef);
  const { data, error } = request;
  return (
    <EntityInfoCard
      title={t('entity.healthTitle')}
      footerActions={
        data && (
          <Link href={componentHref(entityRef)}>{t('entity.openTab')}</Link>
        )
      }
    >
      <ProblemNotice request={request} />
      {data && <Summary report={data} />}
      {!data && !error && (
        <>
          <Skeleton width="100%" height={96} />
          <SlowHint />
        </>
      )}
    </EntityInfoCard>
  );
}

function Summary({ report }: { report: OwnershipReport }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { score, state, band, coverage, warning } = report;
  const step = report.warningAction ?? report.nextActions[0];
  return (
    <div className={classes.body}>
      <div className={classes.line}>
        <Text as="span" variant="title-small" weight="bold">
          {score === undefined
            ? t('score.none')
            : t('score.outOf', { score: String(score) })}
        </Text>
        <StateLabel state={state} />
        <Text as="span" variant="body-small" color="secondary">
          {t('score.coverage', { share: coverage })}
        </Text>
      </div>
      <div className={classes.line}>
        <BandLabel band={band} />
        {band && !warning && (
          <Text as="span" variant="body-small" color="secondary">
            {t(`band.${band}Meaning`)}
          </Text>
        )}
      </div>
      {warning && <WarningLabel warning={warning} />}
      {step && (
        <Text as="p" variant="body-small">
          {warning ? t('entity.warning.nextStep') : t('entity.nextStep')}:{' '}
          {actionText(step, t)} <GainLabel action={step} />
        </Text>
      )}
      <NotForEvaluation />
    </div>
  );
}
