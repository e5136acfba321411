import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Portfolio,
  PortfolioStep,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Pictured } from '../components/Pictured';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { actionText } from '../entity/actionText';
import { Figure } from '../working/Figure';
import { AskedSection } from './AskedSection';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      paddingInlineStart: 'var(--bui-space-5)',
      '& > li + li': { marginTop: 'var(--bui-space-3)' },
    },
    meta: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
    },
  },
  { name: 'OwnershipQuarterSection' },
);

/** Steps that a team can take in a quarter beside its work. */
const FEW = 5;

/** The few steps that together take most risk from what a team owns. */
export function QuarterSection({ owner }: { owner: string }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(owner, signal =>
    api.getPortfolio({ ownerRef: owner, limit: FEW }, { signal }),
  );
  const hasSteps = Boolean(request.data?.steps.length);
  return (
    <AskedSection
      title={t('foresight.quarter.title')}
      intro={hasSteps ? t('foresight.quarter.intro') : undefined}
      request={request}
      height={180}
      said={({ singleKnower, steps }) =>
        steps.length > 0
          ? t('foresight.quarter.sentence', { ...singleKnower })
          : undefined
      }
    >
      {data => <Quarter portfolio={data} />}
    </AskedSection>
  );
}

function Quarter({ portfolio }: { portfolio: Portfolio }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { components, more, singleKnower, steps, asOf } = portfolio;
  if (components === 0) {
    return (
      <Pictured state="empty">
        <Text as="p">{t('foresight.quarter.empty')}</Text>
      </Pictured>
    );
  }
  if (steps.length === 0) {
    return (
      <Pictured state={singleKnower.before > 0 ? 'empty' : 'no-findings'}>
        <Text as="p">
          {singleKnower.before > 0
            ? t('foresight.quarter.noStep', { count: singleKnower.before })
            : t('foresight.quarter.nothing', { count: components })}
        </Text>
      </Pictured>
    );
  }
  return (
    <>
      <ol className={classes.list}>
        {steps.map((step, index) => (
          // One step can follow another on the same component.
          <li key={`${step.entityRef} ${index}`}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      <Text as="p" variant="body-small" color="secondary">
        {t('common.asOf', { date: new Date(asOf) })}
        {more > 0 && ` · ${t('foresight.quarter.more', { count: more })}`}
      </Text>
    </>
  );
}

function Step({ step }: { step: PortfolioStep }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const { entityRef, title, action, removesRisk, suppressed } = step;
  const { gain, newScore, effort } = action;
  return (
    <>
      <Link href={componentHref(entityRef)} weight="bold">
        {title}
      </Link>
      <Text as="p">{actionText(action, t)}</Text>
      <div className={classes.meta}>
        {gain !== undefined && newScore !== undefined && (
          <Figure
            working={{ of: 'score', entityRef, title }}
            text={t('entity.actions.gain', {
              from: String(newScore - gain),
              to: String(newScore),
            })}
            label={t('figure.of', {
              figure: t('entity.actions.gainLabel', {
                from: String(newScore - gain),
                to: String(newScore),
              }),
              title,
            })}
          />
        )}
        <Text as="span" variant="body-small" color="secondary">
          {t('entity.actions.effortLabel')}:{' '}
          {t(`entity.actions.effort.${effort}`)}
        </Text>
        {suppressed && gain === undefined && (
          <Text as="span" variant="body-small" color="secondary">
            {t('foresight.quarter.gainWithheld')}
          </Text>
        )}
        {removesRisk && (
          <Text as="span" variant="body-small" color="secondary">
            {t('foresight.quarter.removes')}
          </Text>
        )}
      </div>
    </>
  );
}
