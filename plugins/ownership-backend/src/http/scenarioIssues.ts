import type {
  ScenarioEntity,
  ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { csvRecord } from './csv';
import { checklist } from './scenarioPlan';

/** What the import of a tracker is told to take for what. */
const COLUMNS = ['Title', 'Description', 'Labels'];
/** Which page of a tracker shows them together. */
const LABEL = 'hand-over';

interface Issue {
  title: string;
  /** Markdown. */
  body: string;
  labels: string[];
}

/** An issue a record, for the import of a tracker. */
export function issuesCsv(result: ScenarioResult): string {
  const records = issuesOf(result).map(({ title, body, labels }) =>
    csvRecord([title, body, labels.join(',')]),
  );
  return [csvRecord(COLUMNS), ...records].join('');
}

/** An issue a line, for whoever creates them by an API. */
export function issuesLines(result: ScenarioResult): string {
  return issuesOf(result)
    .map(issue => `${JSON.stringify(issue)}\n`)
    .join('');
}

function issuesOf({ items, asOf }: ScenarioResult): Issue[] {
  return items
    .filter(({ steps }) => steps.length > 0)
    .map(item => ({
      title: `Hand over ${item.title.replace(/\s+/g, ' ')}`,
      body: [...checklist(item), '', `As of ${asOf}.`].join('\n'),
      labels: labelsOf(item),
    }));
}

function labelsOf({ tier }: ScenarioEntity): string[] {
  return [LABEL, ...(tier === undefined ? [] : [`tier-${tier}`])];
}
