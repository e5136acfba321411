import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  HistoryResponse,
  KnowerForecast,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Timeline } from '../charts/Timeline';
import { useElementWidth } from '../charts/useElementWidth';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { SlowSkeleton } from '../components/SlowSkeleton';
import { PlainTable } from '../components/PlainTable';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { entriesOf, rowsOf, type TimelineRow } from './timelineRows';

const useStyles = makeStyles(
  {
    events: {
      margin: 0,
      paddingLeft: 'var(--bui-space-5)',
      fontSize: 'var(--bui-font-size-2)',
      '& > li': { padding: '2px 0' },
    },
    summary: {
      width: 'fit-content',
      minHeight: 24,
      cursor: 'pointer',
      fontSize: 'var(--bui-font-size-2)',
    },
  },
  { name: 'OwnershipTimelineSection' },
);

/** More would hide the line. */
const MOST_EVENTS = 9;

/** The score of the last year with what happened, and how it goes on in silence. */
export function TimelineSection(props: {
  entityRef: string;
  /** Missing where there is none, and where it is withheld. */
  fall?: KnowerForecast;
}) {
  const { entityRef, fall } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(entityRef, signal =>
    api.getHistory(entityRef, {}, { signal }),
  );
  return (
    <Section title={t('entity.timeline.title')}>
      <ProblemNotice request={request} />
      {!request.data && !request.error && <SlowSkeleton height={180} />}
      {request.data && <History history={request.data} fall={fall} />}
    </Section>
  );
}

function History(props: { history: HistoryResponse; fall?: KnowerForecast }) {
  const { history, fall } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const summaryId = useId();
  const fallId = useId();
  const [ref, width] = useElementWidth<HTMLDivElement>(560);
  const { items, forecast } = history;
  const entries = useMemo(() => entriesOf(history, t), [history, t]);
  const events = useMemo(() => entries.slice(-MOST_EVENTS), [entries]);
  const rows = useMemo(
    () => rowsOf(history, entries, fall),
    [history, entries, fall],
  );
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
    return (
      <>
        <Text as="p">{t('entity.timeline.none')}</Text>
        {fall && <Fall id={fallId} fall={fall} isDrawn={false} />}
      </>
    );
  }
  const expected = forecast.map(({ day, score }) => ({
    at: Date.parse(day),
    value: score,
  }));
  const end = forecast[forecast.length - 1];
  const until = Date.parse(end?.day ?? history.to);
  const fallAt = fall && Date.parse(fall.on);
  const first = scored[0];
  const last = scored[scored.length - 1];
  return (
    <>
      <Text as="p" variant="body-small" id={summaryId}>
        {t('entity.timeline.summary', {
          from: String(first.score),
          to: String(last.score),
          date: new Date(first.day),
          count: entries.length,
        })}{' '}
        {end &&
          (end.score === last.score
            ? t('entity.timeline.expectedSame', { date: new Date(end.day) })
            : t('entity.timeline.expected', {
                score: String(end.score),
                date: new Date(end.day),
              }))}
      </Text>
      {fall && (
        <Fall
          id={fallId}
          fall={fall}
          isDrawn={fallAt !== undefined && fallAt <= until}
        />
      )}
      <div ref={ref}>
        <Timeline
          points={points}
          forecast={expected}
          expectedAt={fallAt}
          events={events}
          from={Date.parse(history.from)}
          until={until}
          dateLabel={at => t('entity.timeline.tick', { date: new Date(at) })}
          label={t('entity.timeline.label')}
          describedBy={fall ? `${summaryId} ${fallId}` : summaryId}
          width={width}
        />
      </div>
      {end && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.timeline.dashed')}
        </Text>
      )}
      {events.length > 0 && (
        <ol className={classes.events}>
          {events.map(({ id, at, text }) => (
            <li key={id}>
              {t('entity.timeline.event', { date: new Date(at), text })}
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary className={classes.summary}>
          {t('entity.timeline.asTable')}
        </summary>
        <TimelineTable rows={rows} />
      </details>
    </>
  );
}

/** From when on at most one is left, and how likely that is, in words. */
function Fall(props: { id: string; fall: KnowerForecast; isDrawn: boolean }) {
  const { on, knowers, likelihood } = props.fall;
  const { t } = useOwnershipTranslation();
  const sentences = [
    t('entity.timeline.fall.rule', {
      knowers: String(knowers),
      date: new Date(on),
    }),
    ...(likelihood ? [t(`entity.timeline.fall.likelihood.${likelihood}`)] : []),
    ...(props.isDrawn ? [t('entity.timeline.fall.mark')] : []),
  ];
  return (
    <Text as="p" variant="body-small" id={props.id}>
      {sentences.join(' ')}
    </Text>
  );
}

/** All that the line and its marks say. */
function TimelineTable({ rows }: { rows: readonly TimelineRow[] }) {
  const { t } = useOwnershipTranslation();
  return (
    <PlainTable label={t('entity.timeline.table')}>
      <thead>
        <tr>
          <th scope="col">{t('entity.timeline.day')}</th>
          <th scope="col" className="number">
            {t('explore.table.score')}
          </th>
          <th scope="col">{t('entity.timeline.happened')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, score, texts, expected, fall }) => (
          <tr key={`${day} ${expected}`}>
            <th scope="row">
              {t('entity.timeline.date', { date: new Date(day) })}
            </th>
            <td className="number">
              {score === undefined
                ? !expected && t('score.none')
                : String(score)}
            </td>
            <td>
              {expected && score !== undefined && (
                <div>{t('entity.timeline.ifSilent')}</div>
              )}
              {fall && <div>{t('entity.timeline.fall.row')}</div>}
              {texts.map(text => (
                <div key={text}>{text}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
