import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { createRepository } from '../__testUtils__/createRepository';
import { component, group, user } from '../__testUtils__/entities';
import { AS_OF_DAY } from '../__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  untilAtRest,
  type Body,
} from '../__testUtils__/startOwnership';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { seededRandom } from '../survival/__testUtils__/seededRandom';
import { VisibleSet } from '../visibility';
import { randomHistory } from './__testUtils__/randomHistory';
import { slowForesight } from './__testUtils__/slowForesight';
import { Foresight } from './Foresight';
import type { Change, Consequence, Standing } from './types';

jest.setTimeout(300_000);

const SETS = 200;
const SEEDS = [3, 11, 29];
const FOLDERS = ['', 'svc'];

const NAMES = ['ada', 'bo', 'cy', 'di', 'eli', 'fay', 'gus', 'hal'];
const authors = NAMES.map(name => ({
  name: `${name} Example`,
  email: `${name}@harbour.example`,
}));
const email = (name: string) => `${name}@harbour.example`;
const ref = (name: string) => `user:default/${name}`;

/** Hal is nobody of the catalog, Gus has left. */
const LINKED = NAMES.slice(0, 6);
const TEAMS: Record<string, string[]> = {
  lamp: ['ada', 'bo'],
  keeper: ['cy'],
  crane: ['di', 'eli', 'fay'],
};

function people(): Entity[] {
  return [
    group('lighthouse', { children: ['lamp', 'keeper'] }),
    group('lamp', { parent: 'lighthouse' }),
    group('keeper', { parent: 'lighthouse' }),
    group('crane'),
    ...LINKED.map(name =>
      user(name, {
        email: email(name),
        memberOf: Object.keys(TEAMS).filter(team => TEAMS[team].includes(name)),
      }),
    ),
    user('gus', {
      email: email('gus'),
      annotations: { 'ownership/left-on': '2026-01-01' },
    }),
  ];
}

function foresightOn(knex: Knex) {
  const foresight = new Foresight({
    knex,
    today: () => AS_OF_DAY,
    people: { left: [], placeholders: [] },
  });
  return (change: Change) =>
    foresight.foresee(change, {
      visible: VisibleSet.everything,
      readable: undefined,
    });
}

function factorOf({ band, nobody }: Standing): number | undefined {
  if (nobody) return 0;
  return band && { single: 1, pair: 2, shared: 3 }[band];
}

function comparable(one: Consequence) {
  const part = (standing: Standing) => ({
    state: standing.state,
    score: standing.score,
    factor: factorOf(standing),
  });
  return {
    before: part(one.before),
    after: part(one.after),
    filesLost: one.filesLost,
    lastKnower: one.losses.includes('last-knower'),
    peopleGone: one.losses.includes('people'),
  };
}

describe('Foresight', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const histories = SEEDS.map(seed =>
    randomHistory({ seed, authors, commits: 140, until: AS_OF_DAY - 3 }),
  );

  const scanned = async (knex: Knex, owner: (index: number) => string) => {
    const units = SEEDS.flatMap((seed, history) =>
      FOLDERS.map(folder => ({ seed, history, folder })),
    );
    const catalog = new TestCatalog([
      ...people(),
      ...units.map(({ seed, folder }, index) =>
        component(`s${seed}${folder}`, {
          owner: owner(index),
          source: `file:${root}/${seed}.git`,
          annotations: folder ? { 'ownership/source-path': folder } : {},
        }),
      ),
    ]);
    const portal = await startOwnership({
      knex,
      localRoots: [root],
      catalog,
      ownership: { inventory: { refreshInterval: '1s' } },
    });
    await portal.until('/reports', nothingWaits);
    await untilAtRest(knex);
    return { units, catalog, portal };
  };

  beforeAll(() => {
    SEEDS.forEach((seed, index) =>
      createRepository(`${root}/${seed}.git`, histories[index]),
    );
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('says of random absences what a slow reading of each whole history says', async () => {
      const knex = await databases.init(databaseId);
      const { units, portal } = await scanned(knex, () => 'lighthouse');
      await portal.stop();
      const foresee = foresightOn(knex);
      const random = seededRandom(7);
      const wrong: string[] = [];
      const seen = { losses: 0, files: 0, bands: 0, still: 0 };
      for (let set = 0; set < SETS; set += 1) {
        const away = LINKED.filter(() => random() < 0.35);
        if (away.length === 0) away.push(LINKED[set % LINKED.length]);
        const outcome = await foresee({
          kind: 'absence',
          people: away.map(ref),
        });
        const found = new Map(
          outcome.consequences.map(one => [one.entityRef, comparable(one)]),
        );
        for (const { seed, history, folder } of units) {
          const slow = slowForesight(
            {
              commits: histories[history],
              folder,
              asOf: AS_OF_DAY,
              linked: new Set(LINKED.map(email)),
              left: new Set([email('gus')]),
              owners: new Set(['ada', 'bo', 'cy'].map(email)),
            },
            new Set(away.map(email)),
          );
          const expected = {
            ...slow,
            before: { ...slow.before, factor: Math.min(3, slow.before.factor) },
            after: { ...slow.after, factor: Math.min(3, slow.after.factor) },
          };
          const isStill =
            JSON.stringify(expected.before) ===
              JSON.stringify(expected.after) &&
            !slow.filesLost &&
            !slow.lastKnower &&
            !slow.peopleGone;
          const answer = found.get(`component:default/s${seed}${folder}`);
          seen.still += Number(isStill);
          seen.losses += Number(slow.lastKnower);
          seen.files += Number(slow.filesLost > 0);
          seen.bands += Number(
            expected.before.factor !== expected.after.factor,
          );
          const same = isStill
            ? answer === undefined
            : JSON.stringify(answer) === JSON.stringify(expected);
          if (!same) {
            wrong.push(
              `${seed}/${folder} without ${away}: ${JSON.stringify(
                answer,
              )}, not ${JSON.stringify(expected)}`,
            );
          }
        }
      }
      expect(wrong.slice(0, 5)).toEqual([]);
      // Each kind of answer was among them.
      expect(Math.min(seen.losses, seen.files, seen.bands)).toBeGreaterThan(20);
    });

    it('finds who wrote what was moved there, and did nothing since', async () => {
      const knex = await databases.init(databaseId);
      const [ada, bo] = authors;
      const path = `${root}/moved-${databaseId}.git`;
      createRepository(path, [
        // So much at once says of no day that somebody worked here.
        ...[1, 2, 3, 4, 5].map(round => ({
          author: ada,
          day: AS_OF_DAY - 200 + round,
          files: Object.fromEntries(
            Array.from({ length: 60 }, (_, file) => [
              `old/f${file}.ts`,
              `export const x${file} = ${round};\n`,
            ]),
          ),
        })),
        {
          author: bo,
          day: AS_OF_DAY - 190,
          files: {},
          moves: { 'old/f7.ts': 'svc/a.ts' },
        },
        ...Array.from({ length: 14 }, (_, index) => ({
          author: bo,
          day: AS_OF_DAY - 100 + index,
          files: { 'svc/b.ts': `export const b = ${index};\n` },
        })),
      ]);
      const portal = await startOwnership({
        knex,
        localRoots: [root],
        catalog: [
          ...people(),
          component('moved', {
            owner: 'crane',
            source: `file:${path}`,
            annotations: { 'ownership/source-path': 'svc' },
          }),
        ],
      });
      await portal.until('/reports', nothingWaits);
      await untilAtRest(knex);
      await portal.stop();
      const { consequences } = await foresightOn(knex)({
        kind: 'absence',
        people: [ref('ada')],
      });
      expect(consequences).toEqual([
        expect.objectContaining({
          entityRef: 'component:default/moved',
          files: 2,
          filesLost: 1,
          areas: [{ path: '', files: 2, lost: 1 }],
          losses: [],
        }),
      ]);
    });

    it('tells the worst that any one member could mean, and not who', async () => {
      const knex = await databases.init(databaseId);
      const { portal } = await scanned(knex, () => 'lighthouse');
      await portal.stop();
      const foresee = foresightOn(knex);
      const team = 'group:default/lighthouse';
      const any = await foresee({ kind: 'any-member', team });
      const each = await Promise.all(
        ['ada', 'bo', 'cy'].map(name =>
          foresee({ kind: 'absence', people: [ref(name)] }),
        ),
      );
      let named = 0;
      for (const worst of any.consequences) {
        const ones = each.flatMap(({ consequences }) =>
          consequences.filter(one => one.entityRef === worst.entityRef),
        );
        expect(ones.map(comparable)).toContainEqual(comparable(worst));
        const losses = ones.map(one => one.losses.length);
        expect(worst.losses.length).toBe(Math.max(...losses));
        // Who can help does not leave out whoever it is.
        const known = worst.helpers.map(({ userRef }) => userRef);
        named += ['ada', 'bo', 'cy'].filter(
          (name, index) =>
            known.includes(ref(name)) &&
            each[index].consequences.some(
              one =>
                JSON.stringify(comparable(one)) ===
                  JSON.stringify(comparable(worst)) &&
                one.entityRef === worst.entityRef,
            ),
        ).length;
      }
      expect(named).toBeGreaterThan(0);
      await expect(
        new Foresight({
          knex,
          today: () => AS_OF_DAY,
          people: { left: [] },
        }).foresee(
          { kind: 'any-member', team: 'group:default/lamp' },
          {
            visible: VisibleSet.everything,
            readable: undefined,
            fewestMembers: 3,
          },
        ),
      ).rejects.toThrow('fewer than 3');
    });

    it.each<[string, Change, (entities: Entity[]) => Entity[]]>([
      [
        'a team is dissolved',
        { kind: 'dissolve', team: 'group:default/lamp' },
        entities => withoutGroup(entities, 'lamp'),
      ],
      [
        'a team is merged into another',
        {
          kind: 'merge',
          team: 'group:default/lamp',
          into: 'group:default/crane',
        },
        entities =>
          withoutGroup(entities, 'lamp', 'crane').map(entity =>
            ownedBy(entity, 'lamp') ? givenTo(entity, 'crane') : entity,
          ),
      ],
      [
        'a team hands some of its components over',
        {
          kind: 'hand-over',
          team: 'group:default/lamp',
          into: 'group:default/crane',
          entityRefs: ['component:default/s3', 'component:default/s29'],
        },
        entities =>
          entities.map(entity =>
            ['s3', 's29'].includes(entity.metadata.name) &&
            ownedBy(entity, 'lamp')
              ? givenTo(entity, 'crane')
              : entity,
          ),
      ],
    ])('says what the reports are once %s', async (_, change, happen) => {
      const knex = await databases.init(databaseId);
      const owners = ['lamp', 'lamp', 'lighthouse', 'crane', 'lamp', 'keeper'];
      const { catalog, portal } = await scanned(knex, index => owners[index]);
      const { consequences } = await foresightOn(knex)(change);
      const standings = async () => {
        const { body } = await portal.get('/reports?limit=50');
        return new Map<string, Standing>(
          body.items.map((item: Body) => [
            item.entityRef,
            { state: item.state, score: item.score, band: item.band },
          ]),
        );
      };
      const before = await standings();
      catalog.entities = happen(catalog.entities);
      const expected = new Map(
        consequences.map(one => [one.entityRef, one.after]),
      );
      expect(expected.size).toBeGreaterThan(0);
      const matches = (body: Body) =>
        body.items.every((item: Body) => {
          const after = expected.get(item.entityRef);
          const { state, score, band } =
            after ?? before.get(item.entityRef) ?? {};
          return (
            item.state === state && item.score === score && item.band === band
          );
        });
      await portal.until('/reports?limit=50', matches);
      await portal.stop();
    });
  });
});

function ownedBy(entity: Entity, team: string): boolean {
  return entity.spec?.owner === team;
}

function givenTo(entity: Entity, team: string): Entity {
  return {
    ...entity,
    spec: { ...entity.spec, owner: team },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${team}` }],
  };
}

/** Its people are in the other afterwards, where there is one. */
function withoutGroup(
  entities: readonly Entity[],
  gone: string,
  into?: string,
): Entity[] {
  return entities
    .filter(({ kind, metadata }) => kind !== 'Group' || metadata.name !== gone)
    .map(entity => {
      const { spec = {} } = entity;
      const groups = (spec.memberOf ?? []) as string[];
      const children = spec.children as string[] | undefined;
      return {
        ...entity,
        spec: {
          ...spec,
          ...(children
            ? { children: children.filter(child => child !== gone) }
            : {}),
          ...(groups.includes(gone)
            ? {
                memberOf: [
                  ...groups.filter(team => team !== gone),
                  ...(into ? [into] : []),
                ],
              }
            : {}),
        },
      };
    });
}
