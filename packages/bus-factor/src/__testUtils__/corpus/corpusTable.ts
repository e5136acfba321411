import { CORPUS } from './corpus';
import type { CorpusOutcome, Reading } from './types';

/** Stand around what the corpus says in a document. */
const BEGIN = '<!-- The tables are written by corpus.test.ts: -->';
const END = '<!-- Here end the tables. -->';

/** A document with the corpus's tables in the place that it has for them. */
export function withCorpusTable(document: string): string {
  const [before] = document.split(BEGIN);
  const after = document.split(END).at(-1);
  return `${before}${BEGIN}\n\n${corpusTables()}\n${END}${after}`;
}

/** Every case beside its outcome, by family. */
function corpusTables(): string {
  return CORPUS.map(({ family, cases }) => {
    const rows = [
      ['repository', 'outcome'],
      ...cases.map(({ name, outcome }) => [name, sentenceOf(outcome)]),
    ];
    return `## ${family}\n\n${table(rows)}`;
  }).join('\n');
}

function table(rows: string[][]): string {
  const widths = [0, 1].map(column =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const lines = rows.map(
    row => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`,
  );
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

function sentenceOf(outcome: CorpusOutcome): string {
  if (outcome === 'as its twin') return 'read, as if it were not there';
  if ('reads' in outcome) return `read: ${figuresOf(outcome.reads)}`;
  return `error \`${outcome.code}\`: ${outcome.remedy} …`;
}

function figuresOf(reads: Partial<Reading>): string {
  const { commits, files, people } = reads;
  const count = typeof people === 'object' ? people.length : people;
  const figures: Array<[number | undefined, string, string]> = [
    [commits, 'commit', 'commits'],
    [files, 'file', 'files'],
    [count, 'person', 'people'],
  ];
  return figures
    .filter(([number]) => number !== undefined)
    .map(([number, one, many]) => {
      const written = number!.toLocaleString('en');
      return `${written} ${number === 1 ? one : many}`;
    })
    .join(', ');
}
