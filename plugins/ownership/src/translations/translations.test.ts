import { messages } from '../translation';
import german from './de';

type Nested = { readonly [key: string]: string | Nested };

function flatten(nested: Nested, prefix = ''): Array<[string, string]> {
  return Object.entries(nested).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** What a message has places for, each with its format. */
function placesOf(key: string, text: string): string[] {
  const places = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, place]) => place);
  // "One" may be a word.
  const counted = !/_(zero|one)$/.test(key);
  return places
    .filter(place => counted || !place.startsWith('count'))
    .sort((a, b) => a.localeCompare(b, 'en'));
}

/** The same word in both languages, or no word at all. */
const ALIKE = new Set([
  'action.export.csv',
  'action.export.json',
  'entity.drift.team',
  'entity.goldenPath.title',
  'entity.teams.team',
  'explore.table.score',
  'filter.goldenPaths.label',
  'filter.label',
  'filter.systems.label',
  'goldenPaths.tags',
  'goldenPaths.column.patch',
  'goldenPaths.detail.version',
  'area.template.score',
  'area.template.version',
  'method.repositories.title',
  'page.tab.golden-paths',
  'action.export.jsonl',
  'action.export.markdown',
  'whatIf.form.team',
  'whatIf.plan.issuesCsv',
  'whatIf.plan.issuesJsonl',
  'whatIf.plan.title',
  'whatIf.table.ownerChange',
  'whatIf.table.score',
  'whatIf.teams.title',
  'working.sum.total',
]);

const english = new Map(flatten(messages));
const translations: Array<[string, Readonly<Record<string, string>>]> = [
  ['German', german],
];

describe.each(translations)('%s', (_, translation) => {
  it('says all that English says, and nothing else', () => {
    expect(Object.keys(translation).sort()).toEqual([...english.keys()].sort());
  });

  it('has the same places with the same formats', () => {
    for (const [key, text] of english) {
      expect([key, placesOf(key, translation[key])]).toEqual([
        key,
        placesOf(key, text),
      ]);
    }
  });

  it('leaves nothing in English', () => {
    const alike = [...english]
      .filter(([key, text]) => translation[key] === text)
      // Signs and units are words of no language.
      .filter(([, text]) => /\p{L}{3}/u.test(text.replace(/\{\{.*?\}\}/g, '')))
      .map(([key]) => key)
      .filter(key => !ALIKE.has(key));
    expect(alike).toEqual([]);
  });

  it('is set as well as it is said', () => {
    for (const text of Object.values(translation)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|\.\.\.|"|\s[,.;:!?]/);
    }
  });
});

describe('English', () => {
  it('has every form of a plural', () => {
    const bases = [...english.keys()]
      .filter(key => /_(zero|one|other)$/.test(key))
      .map(key => key.replace(/_[a-z]+$/, ''));
    for (const base of bases) {
      expect(english.has(`${base}_one`)).toBe(true);
      expect(english.has(`${base}_other`)).toBe(true);
    }
  });
});
