import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import fc from 'fast-check';
import { initDatabase } from '../__testUtils__/databases';
import { readReportResources } from '../database/readReportResources';
import { visibleReports } from '../database/visibleReports';
import { VisibleSet } from '../visibility';
import { ownershipReportConditions as conditions } from './conditions';
import type { OwnershipReportQuery } from './reportResource';
import { ownershipReportRules } from './rules';

jest.setTimeout(60_000);

const HARBOUR = 'group:default/harbour';
const CRANE = 'group:default/crane';
const HOOK = 'group:default/hook';
const PAYMENTS = 'system:default/payments';

/** Every combination of what the rules look at, with nothing among it. */
const REPORTS = [undefined, HARBOUR, CRANE].flatMap(owner =>
  [undefined, 'dangling', 'placeholder', 'user'].flatMap(problem =>
    [undefined, PAYMENTS].flatMap(system =>
      [undefined, 1, 3].map(tier => ({ owner, problem, system, tier })),
    ),
  ),
);

const TRANSFERS = [
  ['proposed', CRANE, 'later'],
  ['proposed', HARBOUR, 'later'],
  ['proposed', CRANE, 'before'],
  ['accepted', HOOK, 'before'],
  ['declined', CRANE, 'later'],
] as const;

type Criteria = PermissionCriteria<PermissionCondition>;

const condition = fc.oneof(
  fc
    .subarray([HARBOUR, CRANE, 'Group:default/Harbour'])
    .map((claims): Criteria => conditions.isOwner({ claims })),
  fc
    .subarray([HARBOUR, CRANE, HOOK, 'group:default/fleet'])
    .map((claims): Criteria => conditions.isReceiver({ claims })),
  fc.constant<Criteria>(conditions.hasOwner()),
  fc
    .subarray([PAYMENTS, 'system:default/none', 'component:default/c7'])
    .map((systems): Criteria => conditions.inSystem({ systems })),
  fc
    .subarray([1, 2, 3])
    .map((tiers): Criteria => conditions.hasTier({ tiers })),
);

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const parts = fc
    .array(tie('criteria'), { minLength: 1, maxLength: 3 })
    .map(list => list as [Criteria, ...Criteria[]]);
  return {
    criteria: fc.oneof(
      { depthSize: 'small' },
      condition,
      parts.map((allOf): Criteria => ({ allOf })),
      parts.map((anyOf): Criteria => ({ anyOf })),
      tie('criteria').map((not): Criteria => ({ not })),
    ),
  };
});

describe('conditions of a policy on reports', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const rules = Object.values(ownershipReportRules);
  const ruleset = {
    getRuleByName: (name: string) => rules.find(rule => rule.name === name)!,
  } as unknown as PermissionRuleset;

  it.each(databases.eachSupportedId())(
    'are the same asked of one report and of all, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      const refs = REPORTS.map((_, index) => `component:default/c${index}`);
      for (const [index, report] of REPORTS.entries()) {
        await knex('report').insert({
          entity_ref: refs[index],
          entity_no: index + 1,
          kind: 'component',
          as_of_day: 1,
          model_version: '1',
          title_sort: `${index}`,
          owner_ref: report.owner ?? null,
          owner_problem: report.problem ?? null,
          system_ref: report.system ?? null,
          tier: report.tier ?? null,
          state: 'healthy',
          warning: 0,
          risk: 0,
          activity: 0,
          source_status: 'ok',
        });
      }
      await knex('group_closure').insert({
        ancestor_ref: CRANE,
        descendant_ref: HOOK,
      });
      // Open ones of every third, and some that are over.
      const day = 86_400_000;
      for (const [index, entityRef] of refs.entries()) {
        const [state, to, expiresAt] = TRANSFERS[index % TRANSFERS.length];
        await knex('transfer').insert({
          id: entityRef,
          entity_ref: entityRef,
          to_ref: to,
          state,
          proposed_at: 0,
          expires_at: expiresAt === 'later' ? Date.now() + day : 1,
        });
      }
      const resources = await readReportResources(knex, refs);
      const isAllowed = createConditionAuthorizer(ruleset);
      const toQuery = createConditionTransformer(
        ruleset as unknown as PermissionRuleset<unknown, OwnershipReportQuery>,
      );
      let some = 0;
      await fc.assert(
        fc.asyncProperty(criteria, async asked => {
          const found: string[] = await visibleReports(knex, {
            visible: VisibleSet.everything,
            readable: toQuery(asked),
          }).pluck('report.entity_ref');
          const wanted = resources.filter(resource =>
            isAllowed(
              {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'ownership',
                resourceType: 'ownership-report',
                conditions: asked,
              },
              resource,
            ),
          );
          expect(found.sort()).toEqual(
            wanted.map(resource => resource!.entityRef).sort(),
          );
          some += found.length > 0 && found.length < refs.length ? 1 : 0;
        }),
        { numRuns: 150 },
      );
      // Neither nothing nor everything, for the most part.
      expect(some).toBeGreaterThan(50);
    },
  );

  it.each(databases.eachSupportedId())(
    'leave out what a bitmap does not have, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      const numbers = new Map<string, number>();
      for (let no = 1; no <= 40; no += 1) {
        numbers.set(`component:default/c${no}`, no);
        await knex('report').insert({
          entity_ref: `component:default/c${no}`,
          entity_no: no,
          kind: 'component',
          as_of_day: 1,
          model_version: '1',
          title_sort: `${no}`,
          state: 'healthy',
          warning: 0,
          risk: 0,
          activity: 0,
          source_status: 'ok',
        });
      }
      // 33 to 40 are newer than the bitmap ends.
      const seen = [1, 7, 8, 9, 16, 31].map(no => `component:default/c${no}`);
      for (const refs of [seen, [], [...numbers.keys()]]) {
        const visible = VisibleSet.some(refs, numbers);
        const found = await visibleReports(knex, {
          visible,
          readable: undefined,
        }).pluck('report.entity_ref');
        expect(found.sort()).toEqual([...refs].sort());
        for (const ref of numbers.keys()) {
          expect(visible.has(ref)).toBe(refs.includes(ref));
        }
      }
    },
  );
});
