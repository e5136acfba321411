import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReportFilter,
  VerificationRound,
} from '@stewardship/backstage-plugin-ownership-common';
import { lazy, useId, useState } from 'react';
import { ActionDialog } from '../../actions/ActionDialog';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useMe } from '../../api/useMe';
import { useRequest } from '../../api/useRequest';
import { verificationPaint } from '../../charts/palette';
import { StackedBar } from '../../charts/StackedBar';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { NOBODY, NONE } from '../../filter/facetOptions';
import { useFilteredHref } from '../../filter/useFilteredHref';
import { PanelButton } from '../goldenPaths/PanelButton';
import { roundScope } from './roundScope';
import { roundAnswers, RoundTable } from './RoundTable';
import { StartRoundDialog } from './StartRoundDialog';

const RoundTeamsPanel = lazy(() => import('./RoundTeamsPanel'));

const useStyles = makeStyles(
  {
    round: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
    buttons: { display: 'flex', gap: 'var(--bui-space-2)' },
    ended: { margin: 0, padding: 0, listStyle: 'none' },
  },
  { name: 'OwnershipRoundSection' },
);

/** Ended rounds that are still told of. */
const MOST_ENDED = 3;

const paints = {
  confirmed: verificationPaint.confirmed,
  disputed: verificationPaint.disputed,
  outstanding: verificationPaint.unknown,
};

/** Asking every owner to confirm by a day, and how far that is. */
export function RoundSection({ filter }: { filter: ReportFilter }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const me = useMe();
  const request = useRequest('rounds', signal => api.listRounds({ signal }));
  const [starting, setStarting] = useState(false);
  const { data, error } = request;
  const mayManage = me.data?.may.manageRounds === true;
  const open = data?.items.filter(({ state }) => state === 'open') ?? [];
  const ended = data?.items.filter(({ state }) => state !== 'open') ?? [];
  return (
    <Section title={t('audit.round.title')} intro={t('audit.round.intro')}>
      <ProblemNotice request={request} />
      {!data && !error && <SlowSkeleton height={120} />}
      {data && open.length === 0 && <Text as="p">{t('audit.round.none')}</Text>}
      {open.map(round => (
        <OpenRound
          key={round.id}
          round={round}
          mayClose={mayManage}
          onChange={request.reload}
        />
      ))}
      {data && mayManage && (
        <div className={classes.buttons}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setStarting(true)}
          >
            {t('audit.round.start')}
          </Button>
        </div>
      )}
      {ended.length > 0 && (
        <ul className={classes.ended}>
          {ended.slice(0, MOST_ENDED).map(round => (
            <li key={round.id}>
              <Text as="span" variant="body-small" color="secondary">
                {t(`audit.round.ended.${endOf(round)}`, {
                  date: new Date(round.closedAt ?? round.until),
                  answered: round.confirmed + round.disputed,
                  total: askedIn(round),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {starting && (
        <StartRoundDialog
          filter={filter}
          onClose={() => setStarting(false)}
          onDone={request.reload}
        />
      )}
    </Section>
  );
}

function endOf({ state }: VerificationRound): 'closed' | 'expired' {
  return state === 'closed' ? 'closed' : 'expired';
}

/** How many somebody can answer for. */
function askedIn(round: VerificationRound): number {
  return round.confirmed + round.disputed + round.outstanding;
}

/**
 * The owners to filter by for exactly those whom nobody can be asked about;
 * missing where no filter leaves just them.
 */
function nobodysOf({ filter }: VerificationRound): string[] | undefined {
  const { owners = [] } = filter;
  if (owners.length === 0 || owners.includes(NOBODY)) return [NOBODY];
  return owners.every(owner => owner === NONE) ? [NONE] : undefined;
}

function OpenRound(props: {
  round: VerificationRound;
  mayClose: boolean;
  onChange: () => void;
}) {
  const { round, mayClose, onChange } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const exploreHref = useFilteredHref('explore');
  const summaryId = useId();
  const [closing, setClosing] = useState(false);
  const total = askedIn(round);
  const date = new Date(round.until);
  const scope = roundScope(round.filter, t);
  const nobodys = nobodysOf(round);
  const label = t('audit.round.label', { date });
  return (
    <div className={classes.round}>
      <Text as="p" id={summaryId} weight="bold">
        {t('audit.round.summary', {
          date,
          answered: total - round.outstanding,
          total,
        })}
      </Text>
      {scope && (
        <Text as="p" variant="body-small" color="secondary">
          {t('audit.round.narrowed', { scope })}
        </Text>
      )}
      {total > 0 && (
        <>
          <StackedBar
            label={label}
            describedBy={summaryId}
            segments={roundAnswers
              .filter(answer => round[answer] > 0)
              .map(answer => ({
                id: answer,
                share: round[answer] / total,
                paint: paints[answer],
              }))}
          />
          <RoundTable round={round} teams={round.teams} label={label} />
        </>
      )}
      {round.moreTeams > 0 && (
        <div>
          <PanelButton
            text={t('audit.round.moreTeams', { count: round.moreTeams })}
            panel={state => (
              <RoundTeamsPanel round={round} label={label} {...state} />
            )}
          />
        </div>
      )}
      {round.nobody > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {nobodys ? (
            <Link
              href={exploreHref({ ...round.filter, owners: nobodys })}
              variant="body-small"
            >
              {t('audit.round.nobody', { count: round.nobody })}
            </Link>
          ) : (
            t('audit.round.nobody', { count: round.nobody })
          )}
        </Text>
      )}
      {mayClose && (
        <div className={classes.buttons}>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setClosing(true)}
          >
            {t('audit.round.close')}
          </Button>
        </div>
      )}
      {closing && (
        <CloseRoundDialog
          round={round}
          onClose={() => setClosing(false)}
          onDone={onChange}
        />
      )}
    </div>
  );
}

function CloseRoundDialog(props: {
  round: VerificationRound;
  onClose: () => void;
  onDone: () => void;
}) {
  const { round, onClose, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { start, pending, error } = useTask({
    run: () => api.closeRound(round.id),
    done: () => t('audit.round.closed'),
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return (
    <ActionDialog
      isOpen
      canSubmit
      title={t('audit.round.closeTitle')}
      intro={t('audit.round.closeIntro', { count: round.outstanding })}
      submitLabel={t('audit.round.close')}
      onSubmit={start}
      {...{ onClose, pending, error }}
    />
  );
}
