import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Link, Text, ToggleButton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Change,
  ChangeKind,
  ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ExportButtons } from '../../actions/ExportButtons';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { ownerName } from '../../components/ownerName';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useComponentHref } from '../../components/useComponentHref';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { changeKinds } from './useAuditView';

const useStyles = makeStyles(
  {
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        padding: 'var(--bui-space-2) 0',
        borderBottom: '1px solid var(--bui-border-1)',
      },
      '& > li:last-child': { borderBottom: 'none' },
    },
  },
  { name: 'OwnershipChangesSection' },
);

/** How many are shown, then after each press; the backend gives no more. */
const SIZES = [20, 80, 200];

/** What changed lately, by the day, newest first. */
export function ChangesSection(props: {
  filter: ReportFilter;
  /** All kinds where none is chosen. */
  chosen: readonly ChangeKind[];
  onChoose: (kinds: ChangeKind[]) => void;
}) {
  const { filter, chosen, onChoose } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const narrowed = { ...filter, changeKinds: [...chosen] };
  const key = JSON.stringify(narrowed);
  // Of another list, the first few come first again.
  const [grown, setGrown] = useState({ of: key, step: 0 });
  const step = grown.of === key ? grown.step : 0;
  const asked = { ...narrowed, limit: SIZES[step] };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listChanges(asked, { signal }),
  );
  const { data, error } = request;
  const choose = (kind: ChangeKind, on: boolean) =>
    onChoose(
      changeKinds.filter(other =>
        other === kind ? on : chosen.includes(other),
      ),
    );
  return (
    <Section title={t('audit.changes.title')} intro={t('audit.changes.intro')}>
      <div
        role="group"
        aria-label={t('audit.changes.kinds')}
        className={classes.row}
      >
        {changeKinds.map(kind => (
          <ToggleButton
            key={kind}
            size="small"
            isSelected={chosen.includes(kind)}
            onChange={on => choose(kind, on)}
          >
            {t(`audit.changes.kind.${kind}`)}
          </ToggleButton>
        ))}
      </div>
      <ProblemNotice request={request} />
      {!data && !error && <SlowSkeleton height={240} />}
      {data && (
        <>
          {data.items.length === 0 && (
            <Text as="p">
              {t('audit.changes.none', { date: new Date(data.since) })}
            </Text>
          )}
          {byDay(data.items).map(([day, changes]) => (
            <Day key={day} day={day} changes={changes} />
          ))}
          {data.pageInfo.nextCursor && step === SIZES.length - 1 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('audit.changes.exportHasMore')}
            </Text>
          )}
          <div className={classes.row}>
            {data.pageInfo.nextCursor && step < SIZES.length - 1 && (
              <Button
                size="small"
                variant="secondary"
                isPending={request.loading}
                onPress={() => setGrown({ of: key, step: step + 1 })}
              >
                {t('audit.changes.more')}
              </Button>
            )}
            {data.items.length > 0 && (
              <ExportButtons
                fileName="ownership-changes"
                load={(format, signal) =>
                  api.exportChanges({ ...narrowed, format }, { signal })
                }
              />
            )}
          </div>
        </>
      )}
    </Section>
  );
}

function byDay(changes: readonly Change[]): Array<[string, Change[]]> {
  const days = new Map<string, Change[]>();
  for (const change of changes) {
    days.set(change.day, [...(days.get(change.day) ?? []), change]);
  }
  return [...days];
}

function Day(props: { day: string; changes: readonly Change[] }) {
  const { day, changes } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('audit.changes.day', { date: new Date(day) })}
      </Text>
      <ul className={classes.list}>
        {changes.map(change => (
          <li key={change.id}>
            {change.kind === 'vanished' ? (
              // The catalog has no page for it any more.
              <Text as="span" weight="bold">
                {change.title}
              </Text>
            ) : (
              <Link href={componentHref(change.entityRef)} weight="bold">
                {change.title}
              </Link>
            )}
            <Text as="p" variant="body-small">
              {sentence(change, t)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentence(change: Change, t: Translate): string {
  const { kind, fromOwner, toOwner, fromState, toState, findingKind } = change;
  const from = fromOwner && ownerName(fromOwner);
  const to = toOwner && ownerName(toOwner);
  switch (kind) {
    case 'owner':
      if (from && to) return t('audit.changes.owner.both', { from, to });
      if (to) return t('audit.changes.owner.to', { to });
      return from
        ? t('audit.changes.owner.from', { from })
        : t('audit.changes.owner.hidden');
    case 'state':
      return t('audit.changes.state', {
        from: fromState ? t(`state.${fromState}`) : '',
        to: toState ? t(`state.${toState}`) : '',
      });
    case 'finding-opened':
    case 'finding-resolved':
      return t(`audit.changes.${kind}`, {
        finding: findingKind ? t(`finding.kind.${findingKind}`) : '',
      });
    case 'transfer-applied':
      return to
        ? t('audit.changes.transfer.to', { to })
        : t('audit.changes.transfer.hidden');
    default:
      return t(`audit.changes.${kind}`);
  }
}
