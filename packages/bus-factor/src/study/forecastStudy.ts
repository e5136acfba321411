import { fallModel } from '../measures/fallModel';
import { fallCases, type FallCase } from './fallCases';
import {
  forecasterTable,
  reliabilityTable,
  type Forecaster,
} from './fallTable';
import { fitLogistic, logistic } from './logistic';
import { groupBy } from './groupBy';
import type { StudyResult } from './main';
import { markdownTable, signed } from './markdown';
import type { Cut } from './types';

const RIDGE = 1;

const MODEL: Forecaster = {
  name: 'model',
  probabilityOf: ({ probability }) => probability,
};
const OTHERS: readonly Forecaster[] = [
  { name: 'no change', probabilityOf: () => 0 },
  {
    name: 'date rule (last active + 180 days)',
    probabilityOf: ({ dateRule }) => Number(dateRule),
  },
  {
    name: 'share of the tuning repositories',
    probabilityOf: () => fallModel.share,
  },
];

/** Does the forecast of a fall to one active knower beat simple rules? */
export function forecastStudy(
  cuts: readonly Cut[],
  options: { tune: boolean },
): StudyResult {
  const cases = cuts.flatMap(fallCases);
  const forecasters = forecasterTable(cases, [MODEL, ...OTHERS]);
  const reliability = reliabilityTable(cases, MODEL);
  const names = [...new Set(cuts.map(({ repository }) => repository))];
  const repositories = names.map(name => ({
    repository: name,
    rows: forecasterTable(
      cases.filter(({ repository }) => repository === name),
      [MODEL, ...OTHERS],
    ),
  }));
  const share = (value: number | undefined) => value?.toFixed(2) ?? '–';
  const markdown = [
    markdownTable(
      ['forecast', 'precision', 'recall', 'Brier', 'model minus this'],
      forecasters.map(({ name, precision, recall, brier, difference }) => [
        name,
        share(precision),
        share(recall),
        brier.toFixed(3),
        difference
          ? `${signed(difference.value, 3)} (${signed(
              difference.low,
              3,
            )} … ${signed(difference.high, 3)})`
          : '–',
      ]),
    ),
    markdownTable(
      ['foretold', 'folders', 'foretold on average', 'came to pass'],
      reliability.map(({ from, to, cases: count, foretold, fell }) => [
        `${Math.round(from * 100)}–${Math.round(to * 100)} %`,
        String(count),
        count === 0 ? '–' : `${Math.round(foretold * 100)} %`,
        count === 0 ? '–' : `${Math.round((100 * fell) / count)} %`,
      ]),
    ),
    markdownTable(
      [
        'repository',
        'folders',
        'fell',
        'precision',
        'recall',
        ...[MODEL, ...OTHERS].map(({ name }) => `Brier: ${name}`),
      ],
      repositories.map(({ repository, rows }) => [
        repository,
        String(rows[0].cases),
        String(rows[0].fell),
        share(rows[0].precision),
        share(rows[0].recall),
        ...rows.map(({ cases: count, brier }) =>
          count === 0 ? '–' : brier.toFixed(3),
        ),
      ]),
    ),
    ...(options.tune && cases.length > 0 ? [tuneForecast(cases)] : []),
  ].join('\n');
  return {
    cases: cases.length,
    figures: { model: fallModel, forecasters, reliability, repositories },
    markdown,
  };
}

/** The weights that fit, and how they do on each repository left out of the fit. */
function tuneForecast(cases: readonly FallCase[]): string {
  const fit = (some: readonly FallCase[]) =>
    fitLogistic(
      some.map(fall => ({ features: featuresOf(fall), outcome: fall.fell })),
      { ridge: RIDGE },
    );
  const names = ['intercept', ...Object.keys(cases[0].features)];
  const weights = fit(cases).map(
    (weight, index) => `${names[index]}: ${weight.toFixed(3)}`,
  );
  const shareOf = (some: readonly FallCase[]) =>
    some.filter(({ fell }) => fell).length / some.length;
  const groups = groupBy(cases, ({ repository }) => repository);
  // With one repository nothing is left to fit on.
  const others = groups.length > 1 ? groups : [];
  const leftOut = others.map(group => {
    const rest = cases.filter(
      ({ repository }) => repository !== group[0].repository,
    );
    const fitted = fit(rest);
    const error = (probabilityOf: (fall: FallCase) => number) =>
      (
        group.reduce(
          (sum, fall) => sum + (probabilityOf(fall) - Number(fall.fell)) ** 2,
          0,
        ) / group.length
      ).toFixed(3);
    return [
      group[0].repository,
      String(group.length),
      error(fall => logistic(fitted, featuresOf(fall))),
      error(() => shareOf(rest)),
    ];
  });
  return `share: ${shareOf(cases).toFixed(3)}\n${weights.join(
    '\n',
  )}\n\n${markdownTable(
    ['left out', 'folders', 'Brier', 'Brier of the share'],
    leftOut,
  )}`;
}

function featuresOf({ features }: FallCase): number[] {
  return [1, ...Object.values(features)];
}
