import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ScenarioResult } from '@stewardship/backstage-plugin-ownership-common';
import { useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { reasonOf } from '../../actions/failureText';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { problemOf } from '../../api/problemOf';
import { useMe } from '../../api/useMe';
import { useRequest } from '../../api/useRequest';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Notice } from '../../components/Notice';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { SectionSkeleton } from '../../components/SectionSkeleton';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { BeforeAfterMaps } from './BeforeAfterMaps';
import { ChangeForm, ProgressText } from './ChangeForm';
import { ComparisonSection } from './ComparisonSection';
import { KeptScenarios } from './KeptScenarios';
import { PlanSection } from './PlanSection';
import { sentenceOf, titleOf } from './scenarioText';
import { ServicesTable } from './ServicesTable';
import { TeamsTable } from './TeamsTable';
import { useKnown, useScenario, type ScenarioRequest } from './useScenario';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      paddingBottom: 'var(--bui-space-8)',
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 900px)': {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
      },
      '@media (min-width: 1280px)': {
        gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 6fr) minmax(0, 3fr)',
      },
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      minWidth: 0,
    },
    plan: {
      minWidth: 0,
      '@media (min-width: 900px) and (max-width: 1279px)': { gridColumn: 2 },
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      '& > [role="alert"]:empty': { position: 'absolute' },
    },
  },
  { name: 'OwnershipWhatIfPage' },
);

/**
 * What a change would mean: picked on the left, its consequences in the middle,
 * what to do about them on the right. The address holds ids, and no names.
 */
export function WhatIfPage() {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [params, setParams] = useSearchParams();
  const me = useMe();
  const kept = useRequest('scenarios', signal => api.listScenarios({ signal }));
  const [known, remember] = useKnown();
  const id = params.get('asked') ?? undefined;
  const compareId = params.get('with') ?? undefined;
  const shown = useScenario(id, known);
  const compared = useScenario(compareId, known);
  const show = (scenario?: string, compare?: string) =>
    setParams({
      ...(scenario ? { asked: scenario } : {}),
      ...(compare && compare !== scenario ? { with: compare } : {}),
    });
  const result = shown.stale ? undefined : shown.data;
  const other = compared.stale ? undefined : compared.data;
  // What both lack has one reason: it is said once, for the whole page.
  const away = me.error !== undefined && kept.error !== undefined;
  const retry = () => {
    me.reload();
    kept.reload();
  };
  return (
    <Root main>
      <Container className={classes.root}>
        {away && <ProblemNotice request={{ ...me, reload: retry }} />}
        <div className={classes.columns}>
          <div className={classes.stack}>
            {!away && <PartProblem source="permissions" request={me} />}
            <ChangeForm
              me={me.data}
              onResult={answer => {
                remember(answer);
                kept.reload();
                show(answer.scenario.id, compareId);
              }}
            />
            <KeptScenarios
              request={kept}
              shown={id}
              compared={compareId}
              onShow={scenario => show(scenario, compareId)}
              onCompare={scenario => show(id, scenario)}
              onGone={gone => {
                kept.reload();
                show(
                  gone === id ? undefined : id,
                  gone === compareId ? undefined : compareId,
                );
              }}
            />
          </div>
          <div className={classes.stack}>
            <div role="status">
              {result && (
                <>
                  <Text as="h2" variant="title-small" weight="bold">
                    {titleOf(result.scenario, t)}
                  </Text>
                  <Text as="p">{sentenceOf(result.counts, t)}</Text>
                </>
              )}
            </div>
            <Trouble request={shown} onLeave={() => show()} />
            {compareId && (
              <Trouble request={compared} onLeave={() => show(id)} />
            )}
            {id === undefined && (
              <Notice state="empty" title={t('whatIf.start.title')}>
                <Text as="p">{t('whatIf.start.description')}</Text>
              </Notice>
            )}
            {id !== undefined && !result && !shown.error && (
              <Loading request={shown} />
            )}
            {result && result.counts.entities === 0 && (
              <Notice
                state="no-findings"
                title={t('whatIf.nothing.title', { count: result.considered })}
              >
                <Text as="p">{t('whatIf.nothing.description')}</Text>
              </Notice>
            )}
            {result && other && (
              <ComparisonSection one={result} other={other} />
            )}
            {result && result.counts.entities > 0 && (
              <Consequences result={result} />
            )}
            {result && <NotForEvaluation />}
            {namesSomebody(result) && <NotForEvaluation names />}
          </div>
          <div className={classes.plan}>
            {result && result.counts.entities > 0 && (
              <PlanSection result={result} />
            )}
          </div>
        </div>
      </Container>
    </Root>
  );
}

function namesSomebody(result: ScenarioResult | undefined): boolean {
  return Boolean(
    result?.items.some(({ whoCanHelp }) => whoCanHelp.people?.length),
  );
}

function Consequences({ result }: { result: ScenarioResult }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const list = useRef<HTMLDivElement>(null);
  const { counts, teams, items, more, asOf, scenario } = result;
  return (
    <>
      <Section
        title={t('whatIf.maps.title')}
        intro={
          scenario.change.kind === 'any-member'
            ? t('whatIf.worstCase')
            : undefined
        }
      >
        <div className={classes.row}>
          <CopyLinkButton />
        </div>
        <BeforeAfterMaps
          result={result}
          onRest={() => list.current?.scrollIntoView()}
        />
      </Section>
      <div ref={list}>
        <Section title={t('whatIf.table.title')}>
          <ServicesTable key={scenario.id} items={items} more={more} />
          {counts.withheld > 0 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('whatIf.table.withheldCount', { count: counts.withheld })}
            </Text>
          )}
        </Section>
      </div>
      <Section title={t('whatIf.teams.title')}>
        <TeamsTable teams={teams} />
        <Text as="p" variant="body-small" color="secondary">
          {t('common.asOf', { date: new Date(asOf) })}
        </Text>
      </Section>
    </>
  );
}

function Loading({ request }: { request: ScenarioRequest }) {
  const classes = useStyles();
  return (
    <div className={classes.stack}>
      <ProgressText pending progress={request.progress} />
      <SectionSkeleton lines={6} />
      <SectionSkeleton lines={4} />
      <SlowHint />
    </div>
  );
}

/** Why a scenario is not shown: hidden, gone, or a backend that is away. */
function Trouble(props: { request: ScenarioRequest; onLeave: () => void }) {
  const { request, onLeave } = props;
  const { t } = useOwnershipTranslation();
  const { error } = request;
  if (!error) {
    return null;
  }
  const problem = problemOf(error);
  if (problem !== 'forbidden' && problem !== 'not-found') {
    return <ProblemNotice request={request} onOutdatedLink={onLeave} />;
  }
  return (
    <Notice
      live
      state={problem === 'forbidden' ? 'missing-permission' : 'empty'}
      title={t(
        problem === 'forbidden'
          ? 'whatIf.problem.forbidden'
          : 'whatIf.problem.gone',
      )}
      actions={
        <Button size="small" variant="secondary" onPress={onLeave}>
          {t('whatIf.problem.leave')}
        </Button>
      }
    >
      <Said>{reasonOf(error)}</Said>
    </Notice>
  );
}
