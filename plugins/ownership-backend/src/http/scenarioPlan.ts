import type {
  ScenarioEntity,
  ScenarioResult,
  ScenarioStanding,
  ScenarioStep,
} from '@stewardship/backstage-plugin-ownership-common';
import { csvRecord } from './csv';

/** One sentence each, for a file; the pages have words of their own. */
const STEPS: Record<ScenarioStep, string> = {
  'hand-knowledge-over':
    'Have its last knower work on it together with somebody before.',
  'read-areas':
    'Have somebody read, and change, the files that lose their last author.',
  'second-maintainer': 'Find a second person to maintain it.',
  'name-owner': 'Name an owner.',
  'grow-team': 'Give its owner people, or give it another owner.',
  'add-escalation': 'Say where to turn to when it breaks.',
  'confirm-owner': 'Have the new owner confirm it.',
};

const COLUMNS = [
  'entity',
  'title',
  'tier',
  'owner',
  'owner_after',
  'state_before',
  'state_after',
  'redundancy_before',
  'redundancy_after',
  'score_before',
  'score_after',
  'files_without_author',
  'step',
  'what',
  'areas',
  'ask',
];

/** A step a line, for a spreadsheet. */
export function planCsv({ items }: ScenarioResult): string {
  const lines = items.flatMap(item =>
    item.steps.map(step =>
      csvRecord([
        item.entityRef,
        item.title,
        item.tier,
        item.owner.ref,
        ownerAfterOf(item),
        item.before.state,
        item.after.state,
        bandOf(item.before),
        bandOf(item.after),
        item.before.score,
        item.after.score,
        item.filesLost,
        step,
        STEPS[step],
        step === 'read-areas' ? areasOf(item).join(' ') : undefined,
        askOf(item),
      ]),
    ),
  );
  return [csvRecord(COLUMNS), ...lines].join('');
}

/** A checklist by service, to be put where people work. */
export function planMarkdown(result: ScenarioResult): string {
  const { items, counts, asOf } = result;
  const withSteps = items.filter(({ steps }) => steps.length > 0);
  return [
    '# Hand-over plan',
    '',
    `As of ${asOf}: ${counts.entities} services notice it, ${counts.lastKnower} lose their last knower, ${counts.uncovered} are left uncovered.`,
    '',
    'Figures here are about services. They must not be used to evaluate people.',
    '',
    ...withSteps.flatMap(item => [
      `## ${plain(item.title)}`,
      '',
      ...checklist(item),
      '',
    ]),
  ].join('\n');
}

/** What happens to one service, and what to do about it, in Markdown. */
export function checklist(item: ScenarioEntity): string[] {
  const ask = askOf(item);
  return [
    `${plain(item.entityRef)}: ${changeOf(item)}`,
    '',
    ...item.steps.map(step => `- [ ] ${STEPS[step]}${detailOf(item, step)}`),
    ...(ask ? [`- Ask: ${plain(ask)}`] : []),
  ];
}

function changeOf({ before, after }: ScenarioEntity): string {
  const [was, is] = [bandOf(before), bandOf(after)];
  const band =
    was === is ? `redundancy stays ${was}` : `redundancy ${was} → ${is}`;
  const score =
    before.score === undefined || after.score === undefined
      ? ''
      : `, score ${before.score} → ${after.score}`;
  return `${band}${score}.`;
}

function bandOf({ band, nobody }: ScenarioStanding): string {
  return nobody ? 'nobody' : band ?? 'unknown';
}

function detailOf(item: ScenarioEntity, step: ScenarioStep): string {
  const areas = areasOf(item);
  return step === 'read-areas' && areas.length > 0
    ? ` (${areas.map(area => plain(area)).join(', ')})`
    : '';
}

function areasOf({ areas = [] }: ScenarioEntity): string[] {
  return areas.map(({ path, lost }) => `${path || '/'}: ${lost}`);
}

/** Missing where it stays what it is. */
function ownerAfterOf({ ownerAfter }: ScenarioEntity): string | undefined {
  if (!ownerAfter) {
    return undefined;
  }
  const { ref, problem } = ownerAfter;
  return ref === undefined || problem === 'dangling' ? 'nobody' : ref;
}

/** Whom to ask, as far as the caller may be told. */
function askOf({ whoCanHelp }: ScenarioEntity): string | undefined {
  const { people = [], team } = whoCanHelp;
  const names = people.map(({ name }) => name);
  const asked = [...names, ...(team ? [team.title ?? team.ref] : [])];
  return asked.length > 0 ? asked.join(', ') : undefined;
}

/** Names come from the catalog and from histories: they are text, never markup. */
function plain(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_{}[\]<>()#+!|~&]/g, sign => `\\${sign}`)
      // A tracker would tell whoever is called so; escaping does not keep it from that.
      .replaceAll('@', '@\u2060')
  );
}
