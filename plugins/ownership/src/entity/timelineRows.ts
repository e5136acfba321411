import type {
  HistoryEvent,
  HistoryPoint,
  HistoryResponse,
  KnowerForecast,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../components/ownerName';
import type { Translate } from '../components/useOwnershipTranslation';

/** Something that happened besides the number. */
export interface TimelineEntry {
  id: string;
  at: number;
  text: string;
}

/** A day of the table that speaks for the line. */
export interface TimelineRow {
  day: string;
  /** Missing where there was none. */
  score?: number;
  texts: string[];
  /** What is expected then besides the score. */
  fall?: boolean;
  /** Not there yet. */
  expected?: boolean;
}

/** What happened, oldest first: what the reports show, and what people said. */
export function entriesOf(
  history: HistoryResponse,
  t: Translate,
): TimelineEntry[] {
  const { items, events } = history;
  return [
    ...items.flatMap((now, index) =>
      index === 0 ? [] : changesBetween(items[index - 1], now, t),
    ),
    ...events.map((event, index) => ({
      id: `${event.day} ${event.kind} ${index}`,
      at: Date.parse(event.day),
      text: saidText(event, t),
    })),
  ].sort((a, b) => a.at - b.at);
}

/**
 * A row for each day on which the score changed or something happened, and for
 * each of which something is expected.
 */
export function rowsOf(
  history: HistoryResponse,
  entries: readonly TimelineEntry[],
  fall: KnowerForecast | undefined,
): TimelineRow[] {
  const { items } = history;
  const changed = items.filter(
    ({ score }, index) => index === 0 || score !== items[index - 1].score,
  );
  const days = new Set([
    ...changed.map(({ day }) => Date.parse(day)),
    ...entries.map(({ at }) => at),
  ]);
  return [
    ...[...days]
      .sort((a, b) => a - b)
      .map(at => ({
        day: new Date(at).toISOString(),
        score: items.filter(({ day }) => Date.parse(day) <= at).pop()?.score,
        texts: entries.filter(entry => entry.at === at).map(({ text }) => text),
      })),
    ...expectedRows(history, fall),
  ];
}

function expectedRows(
  { forecast }: HistoryResponse,
  fall: KnowerForecast | undefined,
): TimelineRow[] {
  const scores = new Map(forecast.map(({ day, score }) => [day, score]));
  const days = new Set([...scores.keys(), ...(fall ? [fall.on] : [])]);
  return [...days].sort().map(day => ({
    day,
    score: scores.get(day),
    texts: [],
    ...(day === fall?.on ? { fall: true } : {}),
    expected: true,
  }));
}

function changesBetween(
  before: HistoryPoint,
  now: HistoryPoint,
  t: Translate,
): TimelineEntry[] {
  const at = Date.parse(now.day);
  const entry = (kind: string, text: string) => ({
    id: `${now.day} ${kind}`,
    at,
    text,
  });
  return [
    ...(now.ownerRef === before.ownerRef
      ? []
      : [
          entry(
            'owner',
            t('entity.timeline.owner', {
              owner: ownerName({ ref: now.ownerRef }) ?? t('owner.none'),
            }),
          ),
        ]),
    ...(now.state === before.state
      ? []
      : [
          entry(
            'state',
            t('entity.timeline.state', { state: t(`state.${now.state}`) }),
          ),
        ]),
    ...(now.warning === before.warning
      ? []
      : [
          entry(
            'warning',
            now.warning
              ? t('entity.timeline.warning')
              : t('entity.timeline.noWarning'),
          ),
        ]),
    ...(now.modelVersion === before.modelVersion
      ? []
      : [
          entry(
            'model',
            t('entity.timeline.model', { version: now.modelVersion }),
          ),
        ]),
  ];
}

/** What was said or done, never by whom; a team only where it may be named. */
function saidText({ kind, toRef }: HistoryEvent, t: Translate): string {
  const said = t(`entity.timeline.said.${kind}`);
  const team = ownerName({ ref: toRef });
  return team && kind.startsWith('transfer-')
    ? t('entity.timeline.toTeam', { said, team })
    : said;
}
