import type { Knex } from 'knex';
import type {
  CoverageProblem,
  CoverageResponse,
  ReportSource,
  SourceStatus,
} from '@stewardship/backstage-plugin-ownership-common';
import { isPostgres } from './clock';
import { toCount } from './toCount';
import { visibleReports, type Reach } from './visibleReports';

/** Problems of an answer, those that concern most components first. */
const MOST_PROBLEMS = 100;
/** Components named of each problem; all are counted. */
const MOST_COMPONENTS = 20;

type Coverage = Pick<
  CoverageResponse,
  'components' | 'problems' | 'moreProblems'
>;

/**
 * How many of the visible components are known, and why others are not. The
 * answer is bounded however many components there are: `listScans` pages
 * through every repository.
 */
export async function readCoverage(
  knex: Knex,
  reach: Reach,
): Promise<Coverage> {
  const visible = () =>
    visibleReports(knex, { ...reach, filter: { kinds: ['component'] } });
  const counts: Array<{ status: SourceStatus; all: unknown; scored: unknown }> =
    await visible()
      .groupBy('report.source_status')
      .select({ status: 'report.source_status' })
      .count({ all: '*', scored: 'report.score' });
  const sum = (key: 'all' | 'scored', status?: SourceStatus) =>
    counts
      .filter(row => status === undefined || row.status === status)
      .reduce((total, row) => total + toCount(row[key]), 0);
  const total = sum('all');
  const waiting = sum('all', 'waiting');
  const failing = total - waiting - sum('all', 'ok');
  return {
    components: { total, scored: sum('scored'), waiting, failing },
    ...(failing > 0
      ? await readProblems(knex, visible())
      : { problems: [], moreProblems: 0 }),
  };
}

interface ProblemRow {
  entity_ref: string;
  problem_no: number | string;
  problems: number | string;
  count: number | string;
}

/**
 * Components that miss the same thing for the same reason are one problem: the
 * same repository, or the same words where no repository was found.
 */
async function readProblems(
  knex: Knex,
  visible: Knex.QueryBuilder,
): Promise<Pick<Coverage, 'problems' | 'moreProblems'>> {
  const failing = visible
    .whereNotIn('report.source_status', ['ok', 'waiting'])
    .join('entity', 'entity.entity_ref', 'report.entity_ref')
    .select('report.entity_ref', {
      problem: knex.raw(
        "report.source_status || ':' || coalesce(entity.repository_id, ?, '')",
        [sourceWords(knex)],
      ),
    });
  const rows: ProblemRow[] = await knex
    .with('failing', failing)
    .with(
      'problem',
      knex('failing')
        .groupBy('problem')
        .select('problem', {
          problem_no: knex.raw(
            'row_number() over (order by count(*) desc, min(entity_ref))',
          ),
          problems: knex.raw('count(*) over ()'),
        })
        .count({ count: '*' }),
    )
    .with(
      'named',
      knex('failing').select('*', {
        component_no: knex.raw(
          'row_number() over (partition by problem order by entity_ref)',
        ),
      }),
    )
    .from('named')
    .join('problem', 'problem.problem', 'named.problem')
    .where('named.component_no', '<=', MOST_COMPONENTS)
    .where('problem.problem_no', '<=', MOST_PROBLEMS)
    .orderBy(['problem.problem_no', 'named.component_no'])
    .select(
      'named.entity_ref',
      'problem.problem_no',
      'problem.problems',
      'problem.count',
    );
  const byProblem = new Map<number, ProblemRow[]>();
  for (const row of rows) {
    const no = toCount(row.problem_no);
    byProblem.set(no, [...(byProblem.get(no) ?? []), row]);
  }
  const groups = [...byProblem.values()];
  const sources = await readSources(
    knex,
    groups.map(([first]) => first.entity_ref),
  );
  return {
    problems: groups.map(group => toProblem(group, sources)),
    moreProblems: toCount(rows[0]?.problems) - groups.length,
  };
}

/** What is wrong with an entity's own words about its source, as text. */
function sourceWords(knex: Knex): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw("entity.facts::json ->> 'sourceProblem'")
    : knex.raw("json_extract(entity.facts, '$.sourceProblem')");
}

/** One report of each problem tells it for all. */
async function readSources(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, ReportSource>> {
  const documents: Array<{ entity_ref: string; detail: string }> = await knex(
    'report_document',
  )
    .whereIn('entity_ref', [...entityRefs])
    .select('entity_ref', 'detail');
  return new Map(
    documents.map(row => [row.entity_ref, JSON.parse(row.detail).source]),
  );
}

function toProblem(
  group: readonly ProblemRow[],
  sources: ReadonlyMap<string, ReportSource>,
): CoverageProblem {
  const [first] = group;
  const source = sources.get(first.entity_ref);
  return {
    status: source?.status ?? 'waiting',
    ...(source?.location ? { location: source.location } : {}),
    message: source?.message ?? '',
    remedy: source?.remedy ?? '',
    count: toCount(first.count),
    components: group.map(row => row.entity_ref),
  };
}
