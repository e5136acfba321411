import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { component, group, template, user } from '../__testUtils__/entities';
import {
  startOwnership,
  temporaryFolder,
  type Body,
} from '../__testUtils__/startOwnership';
import { createRepository } from '../__testUtils__/createRepository';
import { ada, bo, cy, yearOfWork } from '../__testUtils__/histories';
import { version } from '../../package.json';
import { isPostgres } from './clock';
import { repositoryId } from './repositoryId';

jest.setTimeout(60_000);

const FIXTURES = join(__dirname, '..', '__fixtures__');
const MIGRATIONS = resolvePackagePath(
  '@stewardship/backstage-plugin-ownership-backend',
  'migrations',
);

/**
 * The last migration of each released version. Whoever raises the version of
 * the package adds its own here, and whoever adds the first migration behind it
 * a fixture of what it left: the tests below fail until they have.
 */
const LAST_MIGRATIONS: Record<string, string> = {
  '0.1.0': '20261120000000',
};

type Dump = Record<string, Array<Record<string, unknown>>>;

/**
 * What a released version had stored of the catalog and the histories below,
 * as it wrote it itself: `released-<migration>.json` for each release.
 */
const releases = readdirSync(FIXTURES).flatMap(
  name => /^released-(\d+)\.json$/.exec(name)?.[1] ?? [],
);

function readDump(release: string, folder: string): Dump {
  const target = `${folder}/quayside.git`;
  const text = readFileSync(join(FIXTURES, `released-${release}.json`), 'utf8');
  return JSON.parse(
    text
      .replaceAll('@folder@', folder)
      .replaceAll('@repository@', repositoryId({ kind: 'file', target })),
  );
}

/** Makes the database what that release had left. */
async function restore(knex: Knex, release: string, dump: Dump) {
  const files = readdirSync(MIGRATIONS).sort();
  const last = files.findIndex(name => name.startsWith(release));
  for (const name of files.slice(0, last + 1)) {
    await knex.migrate.up({
      directory: MIGRATIONS,
      name,
    } as Knex.MigratorConfig);
  }
  for (const [table, rows] of Object.entries(dump)) {
    if (rows.length > 0) await knex(table).insert(rows);
    if (isPostgres(knex) && 'id' in (rows[0] ?? {})) {
      const [column] = await knex('information_schema.columns')
        .where({ table_name: table, column_name: 'id' })
        .whereLike('column_default', 'nextval%');
      if (column) {
        await knex.raw(
          "select setval(pg_get_serial_sequence(?, 'id'), (select max(id) from ??))",
          [table, table],
        );
      }
    }
  }
}

function sorted(rows: ReadonlyArray<Record<string, unknown>>) {
  return rows.map(row => JSON.stringify(plain(row))).sort();
}

/** PostgreSQL delivers bigint as text, SQLite booleans as numbers. */
function plain(row: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null
        ? null
        : String(value).replace(/^(true|false)$/, flag =>
            flag === 'true' ? '1' : '0',
          ),
    ]),
  );
}

function catalog(target: string) {
  return [
    group('lighthouse', { title: 'Lighthouse', children: ['lamp'] }),
    group('lamp', { parent: 'lighthouse' }),
    user('ada', {
      displayName: 'Ada Example',
      email: ada.email,
      memberOf: ['lighthouse'],
    }),
    user('bo', {
      displayName: 'Bo Sample',
      email: bo.email,
      memberOf: ['lamp'],
    }),
    template('beacon', 'Beacon'),
    component('ferry', {
      owner: 'lighthouse',
      source: `file:${target}`,
      annotations: {
        'ownership/source-path': 'ferry',
        'ownership/tier': '1',
        'backstage.io/source-template': 'template:default/beacon',
      },
    }),
    component('crane', {
      owner: 'user:default/bo',
      source: `file:${target}`,
      annotations: { 'ownership/source-path': 'crane' },
    }),
    component('buoy', { owner: 'nobody-knows' }),
  ];
}

describe('migrate', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it('knows the last migration of the version that is released', () => {
    expect(Object.keys(LAST_MIGRATIONS)).toContain(version);
  });

  it('knows what every release left that migrations were added to', () => {
    const newest = readdirSync(MIGRATIONS).sort().at(-1)!;
    const older = Object.values(LAST_MIGRATIONS).filter(
      last => !newest.startsWith(last),
    );
    expect(releases.sort()).toEqual(older.sort());
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    describe.each(releases)('from %s', release => {
      it('loses nothing that is data, and works from it without git', async () => {
        const folder = temporaryPlace();
        const target = `${folder}/quayside.git`;
        const knex = await databases.init(databaseId);
        const dump = readDump(release, folder);
        await restore(knex, release, dump);

        // The repository is gone: only what was known before can be told.
        const portal = await startOwnership({
          knex,
          localRoots: [folder],
          catalog: catalog(target),
          ownership: { scan: { timeout: '5s' } },
        });
        const { items } = await portal.until(
          '/reports?sort=title',
          body =>
            body.items.length === 3 &&
            body.items.every((item: Body) => item.sourceStatus !== 'ok'),
        );
        expect(items.map((item: Body) => item.title)).toEqual([
          'buoy',
          'crane',
          'ferry',
        ]);
        const { body: ferry } = await portal.get(
          '/reports/component/default/ferry',
        );
        expect(ferry.source.status).toBe('not-found');
        expect(ferry).toMatchObject({
          score: expect.any(Number),
          evidence: { commits: 60, commit: dump.knowledge[0].commit },
          goldenPath: { ref: 'template:default/beacon' },
        });

        const people = await knex('person').orderBy('id');
        const names = (row: Record<string, unknown>) =>
          plain({ id: row.id, user: row.user_ref, name: row.name });
        expect(people.map(names)).toEqual(dump.person.map(names));
        for (const table of [
          'knowledge',
          'who_set',
          'component_person',
          'path_use',
        ]) {
          const columns = Object.keys(dump[table][0]);
          const stored = await knex(table).select(columns);
          expect(sorted(stored)).toEqual(sorted(dump[table]));
        }
        const seen = await knex('entity')
          .where({ kind: 'component' })
          .orderBy('entity_ref')
          .select('entity_ref', 'first_seen_at');
        expect(seen.map(plain)).toEqual(
          dump.component.map(row =>
            plain({
              entity_ref: row.entity_ref,
              first_seen_at: row.first_seen_at,
            }),
          ),
        );
        await portal.stop();
      });

      it('goes on reading from where it was', async () => {
        const folder = temporaryPlace();
        const target = createRepository(`${folder}/quayside.git`, [
          ...yearOfWork([ada, bo], { folder: 'ferry/' }),
          ...yearOfWork([cy], { folder: 'crane/', until: 20_700 }),
        ]);
        const knex = await databases.init(databaseId);
        const dump = readDump(release, folder);
        await restore(knex, release, dump);
        await knex('repository').update({ due_at: 0 });
        const portal = await startOwnership({
          knex,
          localRoots: [folder],
          catalog: catalog(target),
        });
        await portal.until(
          '/reports/component/default/crane',
          body => body.source.status === 'ok' && body.score !== undefined,
        );
        // Nobody is taken for somebody new.
        const people = await knex('person').pluck('id');
        expect(people).toHaveLength(dump.person.length);
        await portal.stop();
      });
    });
  });
});

/** A folder whose real path is its path, as the fixtures have it. */
const base = temporaryFolder();
let places = 0;
function temporaryPlace(): string {
  places += 1;
  return `${base}/place-${places}`;
}
