import { useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import type {
  ReportFilter,
  VerificationRoundFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ActionDialog } from '../../actions/ActionDialog';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';
import { roundScope } from './roundScope';

/** Days to choose from. */
const choices = [7, 14, 30, 90] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Asks by when owners are to confirm what the filter of the page leaves. */
export function StartRoundDialog(props: {
  filter: ReportFilter;
  onClose: () => void;
  onDone: () => void;
}) {
  const { filter, onClose, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [days, setDays] = useState(14);
  const narrowed = roundFilterOf(filter);
  const { start, pending, error } = useTask({
    run: () => api.startRound({ until: dayIn(days), filter: narrowed }),
    done: () => t('audit.round.started'),
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const scope = roundScope(narrowed, t);
  const ignored = ignoredOf(filter, t);
  return (
    <ActionDialog
      isOpen
      canSubmit
      title={t('audit.round.startTitle')}
      intro={[
        scope
          ? t('audit.round.startNarrowed', { scope })
          : t('audit.round.startAll'),
        ...(ignored ? [t('audit.round.startIgnored', { ignored })] : []),
      ].join(' ')}
      submitLabel={t('audit.round.submit')}
      onSubmit={start}
      {...{ onClose, pending, error }}
    >
      <RadioGroup
        label={t('audit.round.until')}
        value={String(days)}
        onChange={value => setDays(Number(value))}
      >
        {choices.map(count => (
          <Radio key={count} value={String(count)}>
            {t('audit.round.inDays', { count, date: new Date(dayIn(count)) })}
          </Radio>
        ))}
      </RadioGroup>
    </ActionDialog>
  );
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** What of the page's filter a round does not take, in words; may be empty. */
function ignoredOf(filter: ReportFilter, t: Translate): string {
  const { search, states, warning, bands, verified, heldBy } = filter;
  return [
    ...(search ? [t('filter.search')] : []),
    ...(states?.length ? [t('filter.state')] : []),
    ...(warning === undefined ? [] : [t('filter.warning')]),
    ...(bands?.length ? [t('filter.bands.label')] : []),
    ...(verified?.length ? [t('filter.verified.label')] : []),
    ...(heldBy?.length ? [t('filter.heldBy.label')] : []),
  ]
    .map(label => t('audit.round.ignoredFilter', { label }))
    .join(', ');
}

/** What of the page's filter narrows a round: not what answers would change. */
function roundFilterOf(filter: ReportFilter): VerificationRoundFilter {
  const { owners, teams, systems, domains, kinds, types } = filter;
  const { lifecycles, tiers, goldenPaths } = filter;
  return Object.fromEntries(
    Object.entries({
      owners,
      teams,
      systems,
      domains,
      kinds,
      types,
      lifecycles,
      tiers,
      goldenPaths,
    }).filter(([, values]) => values?.length),
  );
}
