import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  HistoryPoint,
  HistoryResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Timeline } from '../charts/Timeline';
import { useElementWidth } from '../charts/useElementWidth';
import { ownerName } from '../components/ownerName';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    events: {
      margin: 0,
      paddingLeft: 'var(--bui-space-5)',
      fontSize: 'var(--bui-font-size-2)',
    },
  },
  { name: 'OwnershipTimelineSection' },
);

/** More would hide the line. */
const MOST_EVENTS = 9;

interface Event {
  id: string;
  at: number;
  text: string;
}

/** The score of the last year, with what happened. */
export function TimelineSection({ entityRef }: { entityRef: string }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(entityRef, signal =>
    api.getHistory(entityRef, {}, { signal }),
  );
  return (
    <Section title={t('entity.timeline.title')}>
      <ProblemNotice request={request} />
      {!request.data && !request.error && (
        <Skeleton width="100%" height={180} />
      )}
      {request.data && <History history={request.data} />}
    </Section>
  );
}

function History({ history }: { history: HistoryResponse }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const summaryId = useId();
  const [ref, width] = useElementWidth<HTMLDivElement>(560);
  const { items } = history;
  const events = useMemo(() => eventsOf(items, t), [items, t]);
  const points = useMemo(
    () => [
      ...items.map(({ day, score }) => ({ at: Date.parse(day), value: score })),
      // What held at last holds until the end of the period.
      ...(items.length > 0
        ? [
            {
              at: Date.parse(history.to),
              value: items[items.length - 1].score,
            },
          ]
        : []),
    ],
    [items, history.to],
  );
  const scored = items.filter(({ score }) => score !== undefined);
  if (scored.length === 0) {
    return <Text as="p">{t('entity.timeline.none')}</Text>;
  }
  const first = scored[0];
  const last = scored[scored.length - 1];
  return (
    <>
      <Text as="p" variant="body-small" id={summaryId}>
        {t('entity.timeline.summary', {
          from: String(first.score),
          to: String(last.score),
          date: new Date(first.day),
          count: events.length,
        })}
      </Text>
      <div ref={ref}>
        <Timeline
          points={points}
          events={events}
          from={Date.parse(history.from)}
          until={Date.parse(history.to)}
          dateLabel={at => t('entity.timeline.tick', { date: new Date(at) })}
          label={t('entity.timeline.label')}
          describedBy={summaryId}
          width={width}
        />
      </div>
      {events.length > 0 && (
        <ol className={classes.events}>
          {events.map(({ id, at, text }) => (
            <li key={id}>
              {t('entity.timeline.event', { date: new Date(at), text })}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What changed besides the number, the latest ones. */
function eventsOf(items: readonly HistoryPoint[], t: Translate): Event[] {
  const events: Event[] = [];
  items.forEach((now, index) => {
    const before = items[index - 1];
    if (!before) {
      return;
    }
    const at = Date.parse(now.day);
    const add = (kind: string, text: string) =>
      events.push({ id: `${now.day} ${kind}`, at, text });
    if (now.ownerRef !== before.ownerRef) {
      add(
        'owner',
        t('entity.timeline.owner', {
          owner: ownerName({ ref: now.ownerRef }) ?? t('owner.none'),
        }),
      );
    }
    if (now.state !== before.state) {
      add(
        'state',
        t('entity.timeline.state', { state: t(`state.${now.state}`) }),
      );
    }
    if (now.warning !== before.warning) {
      add(
        'warning',
        now.warning
          ? t('entity.timeline.warning')
          : t('entity.timeline.noWarning'),
      );
    }
    if (now.modelVersion !== before.modelVersion) {
      add('model', t('entity.timeline.model', { version: now.modelVersion }));
    }
  });
  return events.slice(-MOST_EVENTS);
}
