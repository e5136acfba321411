import {
  Button,
  Radio,
  RadioGroup,
  Select,
  Skeleton,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Me,
  ScenarioChange,
  ScenarioProgress,
  ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { TaskError } from '../../actions/TaskError';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import type { Named } from '../../api/useNamed';
import { useRequest } from '../../api/useRequest';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

// Lists with a search are much script, and are needed only here.
const TeamField = lazy(() => import('../../actions/TeamField'));
const PeopleField = lazy(() => import('./PeopleField'));

const useStyles = makeStyles(
  {
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipChangeForm' },
);

/** What may be asked; `me` is an absence of whoever asks. */
const kinds = [
  'any-member',
  'me',
  'absence',
  'dissolve',
  'merge',
  'hand-over',
] as const;
type Kind = (typeof kinds)[number];

/** Components of a team that one may pick from. */
const MOST_COMPONENTS = 100;

interface Choice {
  kind: Kind;
  team?: Named;
  into?: Named;
  people: Named[];
  entityRefs: string[];
}

/** Picks a change, and has it worked out. */
export function ChangeForm(props: {
  me: Me | undefined;
  onResult: (result: ScenarioResult) => void;
}) {
  const { me, onResult } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [choice, setChoice] = useState<Choice>({
    kind: 'any-member',
    people: [],
    entityRefs: [],
  });
  const [progress, setProgress] = useState<ScenarioProgress>();
  const { kind, team, into, people, entityRefs } = choice;
  const change = changeOf(choice, me);
  const { start, cancel, pending, error } = useTask({
    onStart: () => setProgress(undefined),
    run: signal =>
      api.runScenario({ change: change! }, { signal, onProgress: setProgress }),
    onDone: onResult,
  });
  const mayName =
    me?.privacyMode === 'named' && me.may.runSimulations && me.may.readPersons;
  const set = (patch: Partial<Choice>) => setChoice({ ...choice, ...patch });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change) start();
  };
  return (
    <Section title={t('whatIf.form.title')} intro={t('whatIf.form.intro')}>
      <form className={classes.form} onSubmit={submit}>
        <RadioGroup
          label={t('whatIf.form.kind')}
          value={kind}
          onChange={value =>
            set({ kind: kinds.find(one => one === value) ?? 'any-member' })
          }
        >
          {kinds
            .filter(one => one !== 'absence' || mayName)
            .filter(one => one !== 'me' || me?.userRef !== undefined)
            .map(one => (
              <Radio key={one} value={one}>
                {t(`whatIf.kind.${one}`)}
              </Radio>
            ))}
        </RadioGroup>
        {me && !mayName && (
          <Text as="p" variant="body-small" color="secondary">
            {t(
              me.privacyMode === 'named'
                ? 'whatIf.form.namesNotPermitted'
                : 'whatIf.form.namesClosed',
            )}
          </Text>
        )}
        <Suspense fallback={<Skeleton width="100%" height={72} />}>
          {kind === 'absence' && (
            <PeopleField
              people={people}
              onChange={chosen => set({ people: chosen })}
            />
          )}
          {kind !== 'absence' && kind !== 'me' && (
            <TeamField
              key="team"
              label={t('whatIf.form.team')}
              team={team}
              onChange={chosen => set({ team: chosen, entityRefs: [] })}
            />
          )}
          {(kind === 'merge' || kind === 'hand-over') && (
            <TeamField
              key="into"
              label={t('whatIf.form.into')}
              team={into}
              onChange={chosen => set({ into: chosen })}
            />
          )}
        </Suspense>
        {kind === 'hand-over' && team && (
          <ComponentsField
            team={team}
            chosen={entityRefs}
            onChange={refs => set({ entityRefs: refs })}
          />
        )}
        <div className={classes.row}>
          <Button type="submit" isDisabled={!change} isPending={pending}>
            {t('whatIf.form.submit')}
          </Button>
          {pending && (
            <Button size="small" variant="tertiary" onPress={cancel}>
              {t('action.cancel')}
            </Button>
          )}
        </div>
        <ProgressText pending={pending} progress={progress} />
        <TaskError error={error} />
      </form>
    </Section>
  );
}

/** How far it has come; read out as it begins, and shown as it goes on. */
export function ProgressText(props: {
  pending: boolean;
  progress?: ScenarioProgress;
}) {
  const { pending, progress } = props;
  const { t } = useOwnershipTranslation();
  return (
    <div>
      <Text as="p" variant="body-small" color="secondary" role="status">
        {pending ? t('whatIf.form.working') : ''}
      </Text>
      {pending && progress && (
        <Text as="p" variant="body-small" color="secondary" aria-hidden>
          {t('whatIf.form.progress', { ...progress })}
        </Text>
      )}
    </div>
  );
}

/** Some of what a team owns; all of it when none is picked. */
function ComponentsField(props: {
  team: Named;
  chosen: readonly string[];
  onChange: (refs: string[]) => void;
}) {
  const { team, chosen, onChange } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { data } = useRequest(team.id, signal =>
    api.listReports(
      { owners: [team.id], sort: 'title', limit: MOST_COMPONENTS },
      { signal },
    ),
  );
  return (
    <Select
      selectionMode="multiple"
      label={t('whatIf.form.components')}
      placeholder={t('whatIf.form.allComponents')}
      options={(data?.items ?? []).map(({ entityRef, title }) => ({
        id: entityRef,
        label: title,
      }))}
      value={[...chosen]}
      onChange={keys => onChange(keys.map(String))}
    />
  );
}

/** The question, once it is whole. */
function changeOf(
  { kind, team, into, people, entityRefs }: Choice,
  me: Me | undefined,
): ScenarioChange | undefined {
  if (kind === 'me') {
    return me?.userRef ? { kind: 'absence', people: [me.userRef] } : undefined;
  }
  if (kind === 'absence') {
    return people.length > 0
      ? { kind, people: people.map(({ id }) => id) }
      : undefined;
  }
  if (!team) {
    return undefined;
  }
  if (kind === 'any-member' || kind === 'dissolve') {
    return { kind, team: team.id };
  }
  if (!into || into.id === team.id) {
    return undefined;
  }
  return {
    kind,
    team: team.id,
    into: into.id,
    ...(kind === 'hand-over' && entityRefs.length > 0 ? { entityRefs } : {}),
  };
}
