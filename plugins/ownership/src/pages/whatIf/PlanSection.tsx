import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScenarioEntity,
  ScenarioResult,
  ScenarioStep,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ExportButton } from '../../actions/ExportButtons';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import {
  SuccessorsContent,
  useSuccessors,
} from '../../foresight/SuccessorsSection';

const useStyles = makeStyles(
  {
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      '& > [role="alert"]:empty': { position: 'absolute' },
    },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
    steps: { margin: 0, paddingInlineStart: 'var(--bui-space-4)' },
  },
  { name: 'OwnershipPlanSection' },
);

/** Services that the page has a plan for; the file has all. */
const MOST = 10;
const formats = ['markdown', 'csv'] as const;
const issueFormats = [
  ['csv', 'whatIf.plan.issuesCsv'],
  ['jsonl', 'whatIf.plan.issuesJsonl'],
] as const;

/** What to do before it happens, service by service. */
export function PlanSection({ result }: { result: ScenarioResult }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { id, change } = result.scenario;
  const planned = result.items.filter(({ steps }) => steps.length > 0);
  return (
    <Section title={t('whatIf.plan.title')} intro={t('whatIf.plan.intro')}>
      {planned.length === 0 ? (
        <Text as="p">{t('whatIf.plan.none')}</Text>
      ) : (
        <>
          <div className={classes.row}>
            {formats.map(format => (
              <ExportButton
                key={format}
                format={format}
                fileName="hand-over-plan"
                load={(kind, signal) =>
                  api.exportScenarioPlan({ id, format: kind }, { signal })
                }
              />
            ))}
          </div>
          <Text as="p" variant="body-small" color="secondary">
            {t('whatIf.plan.issues')}
          </Text>
          <div className={classes.row}>
            {issueFormats.map(([format, label]) => (
              <ExportButton
                key={format}
                format={format}
                fileName="hand-over-issues"
                label={t(label)}
                load={(kind, signal) =>
                  api.exportScenarioIssues({ id, format: kind }, { signal })
                }
              />
            ))}
          </div>
          <ul className={classes.list}>
            {planned.slice(0, MOST).map(item => (
              <li key={item.entityRef}>
                <Text as="h4" variant="body-medium" weight="bold">
                  {item.title}
                </Text>
                <ul className={classes.steps}>
                  {item.steps.map(step => (
                    <li key={step}>
                      <Text as="span" variant="body-small">
                        <Step step={step} item={item} />
                      </Text>
                    </li>
                  ))}
                </ul>
                <Ask item={item} />
                {isThin(item) && <WhoNext item={item} away={change.people} />}
              </li>
            ))}
          </ul>
          {planned.length > MOST && (
            <Text as="p" variant="body-small" color="secondary">
              {t('whatIf.plan.more', { count: planned.length - MOST })}
            </Text>
          )}
        </>
      )}
    </Section>
  );
}

/** Whether one is wanted already: who could be next is known only of these. */
function isThin({ before }: ScenarioEntity): boolean {
  return before.band === 'single' || before.nobody === true;
}

/** Who could be the second maintainer, for one service once it is asked for. */
function WhoNext(props: {
  item: ScenarioEntity;
  /** Who is asked about, by reference: they can take nothing over. */
  away?: readonly string[];
}) {
  const { item, away = [] } = props;
  const { t } = useOwnershipTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={open}
        aria-label={t('foresight.who.showFor', { title: item.title })}
        onPress={() => setOpen(!open)}
      >
        {t('foresight.who.show')}
      </Button>
      {open && <Successors entityRef={item.entityRef} away={away} />}
    </>
  );
}

function Successors(props: { entityRef: string; away: readonly string[] }) {
  const { entityRef, away } = props;
  const request = useSuccessors(entityRef);
  const { data, error } = request;
  const candidates = data?.candidates?.filter(
    ({ userRef }) => !away.includes(userRef),
  );
  return (
    <>
      <ProblemNotice request={request} />
      {!data && !error && <SlowSkeleton height={48} />}
      {data && <SuccessorsContent successors={{ ...data, candidates }} />}
    </>
  );
}

function Step({ step, item }: { step: ScenarioStep; item: ScenarioEntity }) {
  const { t } = useOwnershipTranslation();
  const areas = (item.areas ?? []).map(({ path }) => path || '/');
  return (
    <>
      {t(`whatIf.step.${step}`)}
      {step === 'read-areas' && areas.length > 0 && ` (${areas.join(', ')})`}
    </>
  );
}

function Ask({ item }: { item: ScenarioEntity }) {
  const { t } = useOwnershipTranslation();
  const { people = [], team } = item.whoCanHelp;
  const asked = [
    ...people.map(({ name }) => name),
    ...(team ? [team.title ?? team.ref] : []),
  ];
  return asked.length > 0 ? (
    <Text as="p" variant="body-small" color="secondary">
      {t('whatIf.plan.ask', { names: asked.join(', ') })}
    </Text>
  ) : null;
}
