import { successionConstants } from '../succession';
import type { StudyResult } from './main';
import { countOf, markdownTable, points } from './markdown';
import { BASELINES, successorCases } from './successorCases';
import {
  successorTable,
  type Candidates,
  type SuccessorRow,
} from './successorTable';
import { tuneSuccession } from './tuneSuccession';
import type { Cut } from './types';

const TITLES: Readonly<Record<Candidates, string>> = {
  everybody: 'Candidates: everybody seen in the repository within two years',
  team: 'Candidates: the stand-in for the team alone',
};

/** Does a list of three hold who really became the second knower? */
export function successorStudy(
  cuts: readonly Cut[],
  options: { tune: boolean },
): StudyResult {
  const cases = cuts.flatMap(successorCases);
  const repositories = [...new Set(cuts.map(({ repository }) => repository))];
  const tables = {
    everybody: successorTable(cases, { among: 'everybody', repositories }),
    team: successorTable(cases, { among: 'team', repositories }),
  };
  const markdown = (Object.keys(TITLES) as Candidates[])
    .map(among => `${TITLES[among]}\n\n${table(tables[among])}\n`)
    .join('');
  return {
    cases: cases.length,
    figures: { constants: successionConstants, ...tables },
    markdown: options.tune ? `${markdown}${tuneSuccession(cases)}` : markdown,
  };
}

function table(rows: readonly SuccessorRow[]): string {
  const counts = markdownTable(
    [
      'repository',
      'cases',
      'newcomers',
      'a candidate at all',
      'kept off by load',
      'hit@3',
      'without the load rule',
      ...BASELINES,
    ],
    rows.map(row => {
      const seen = row.cases - row.newcomers;
      return [
        row.repository,
        String(row.cases),
        String(row.newcomers),
        countOf(row.covered, seen),
        String(row.laden),
        countOf(row.hits, seen),
        countOf(row.hitsWithoutLoad, seen),
        ...row.baselines.map(({ cases, hits }) =>
          cases === seen || cases === 0
            ? countOf(hits, cases)
            : `${countOf(hits, cases)} of ${cases}`,
        ),
      ];
    }),
  );
  const differences = markdownTable(
    ['hit@3 minus that of', ...BASELINES],
    rows.map(({ repository, baselines }) => [
      repository,
      ...baselines.map(({ difference }) => points(difference)),
    ]),
  );
  return `${counts}\n${differences}`;
}
