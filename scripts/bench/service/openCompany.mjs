import { createRequire } from 'node:module';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCompany, historiesOf } from './company.mjs';
import { compareSample } from './compareSample.mjs';
import { emptyCatalog, fillCatalog } from './fillCatalog.mjs';
import { createHistories } from './repositories.mjs';
import { startPortal } from './startPortal.mjs';

const { Client } = createRequire(
  new URL('../../../packages/backend/package.json', import.meta.url),
)('pg');

const SAMPLE = { components: 12, groups: 10, name: 'sample' };

/** A connection to a plugin's database. */
export async function connect({ postgres, prefix }, plugin) {
  const url = new URL(postgres);
  url.pathname = `/${plugin === 'postgres' ? '' : prefix}${plugin}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}

/**
 * A running portal with a company in its catalog, whose histories are read and
 * whose components are scored. First a small sample goes through the catalog's
 * own processing, to see that the rows written directly are what it writes.
 * `portal` takes the company and gives what its backend gets besides.
 */
export async function openCompany({
  server,
  components,
  groups,
  histories = historiesOf(components),
  log,
  withLarge,
  portal: more = () => ({}),
}) {
  const prefix = `bench_${components}_`;
  const place = { postgres: server.connectionString, prefix };
  const folder = join(server.folder, `company-${components}`);
  const repositories = join(folder, 'repositories');
  await mkdir(repositories, { recursive: true });

  await checkSample({ place, folder, log });
  const company = createCompany({
    components,
    groups,
    repositories,
    histories,
  });
  log(`${components} components: writing ${histories} histories`);
  await createHistories({
    components,
    histories,
    emails: company.emails,
    folder: repositories,
  });
  if (withLarge) {
    const path = await withLarge({
      folder: repositories,
      emails: company.emails,
    });
    const [entity] = company.entities.filter(e => e.kind === 'Component');
    const { annotations } = entity.metadata;
    annotations['backstage.io/source-location'] = `file:${path}`;
    delete annotations['ownership/source-path'];
  }
  log(`${components} components: filling the catalog`);
  const catalog = await connect(place, 'catalog');
  await emptyCatalog(catalog);
  await fillCatalog(catalog, company.entities);
  await catalog.end();

  log(`${components} components: starting the backend`);
  const { config, env } = more(company);
  const start = name =>
    startPortal({
      ...place,
      name,
      folder,
      env,
      config: {
        ...config,
        bench: { restrictedSystems: company.restrictedSystems },
        ownership: {
          ...config?.ownership,
          sources: { localRoots: [server.folder] },
          scan: { interval: { hours: 20 } },
          inventory: { refreshInterval: { hours: 20 } },
        },
      },
    });
  const portal = await start('portal');
  const ownership = await connect(place, 'ownership');
  const { times, databaseMb } = await untilScored({
    ownership,
    components,
    log,
  })
    .then(async settled => ({
      times: settled,
      databaseMb: await sizeMb(ownership),
    }))
    .catch(async error => {
      // Else what ends with the database would hide what went wrong.
      await ownership.end();
      await portal.stop();
      throw error;
    });
  await ownership.query('vacuum analyze');
  const open = {
    company,
    portal,
    place,
    folder,
    ownership,
    times,
    databaseMb,
    /** A new process, which has not grown by what the old one did. */
    restart: async () => {
      await open.portal.stop();
      open.portal = await start('restarted');
      await untilScored({ ownership, components, log });
    },
    close: async () => {
      await ownership.end();
      await open.portal.stop();
    },
  };
  return open;
}

async function sizeMb(client) {
  const { rows } = await client.query(
    `select sum(pg_total_relation_size(oid))::float / 1e6 as mb from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return rows[0].mb;
}

async function checkSample({ place, folder, log }) {
  const sample = createCompany(SAMPLE);
  const file = join(folder, 'sample-entities.json');
  await writeFile(file, JSON.stringify(sample.entities));
  const portal = await startPortal({
    ...place,
    name: 'sample',
    folder,
    config: { bench: { sample: file } },
  });
  const client = await connect(place, 'catalog');
  let problems;
  for (let tries = 0; tries < 60; tries += 1) {
    await sleep(1000);
    const { rows } = await client.query(
      'select (select count(*) from final_entities)::int as done, (select count(*) from stitch_queue)::int as waiting',
    );
    if (rows[0].done < sample.entities.length || rows[0].waiting > 0) continue;
    problems = await compareSample(client, sample.entities);
    if (problems.length === 0) break;
  }
  await client.end();
  await portal.stop();
  if (problems === undefined || problems.length > 0) {
    throw new Error(
      `The rows written directly are not what the catalog writes: ${
        problems?.slice(0, 5).join('\n') ??
        'it processed nothing within a minute'
      }`,
    );
  }
  log(
    `the catalog writes the same rows for a sample of ${sample.entities.length} entities`,
  );
  const admin = await connect(place, 'postgres');
  await admin.query(`drop database "${place.prefix}ownership" with (force)`);
  await admin.end();
}

/** Seconds until the catalog was read, everything scanned and all scored. */
async function untilScored({ ownership, components, log }) {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  const times = {};
  for (;;) {
    const { rows } = await ownership.query(
      `select (select succeeded_at is not null from job where id = 'inventory') as read,
        (select count(*) from report where kind = 'component')::int as reports,
        (select count(*) from entity where score_due_at is not null and vanished_at is null)::int as due,
        (select count(*) from repository where scanned_at is null)::int as unread,
        (select count(*) from repository where status not in ('ok', 'waiting'))::int as failed`,
    );
    const { read, reports, due, unread, failed } = rows[0];
    if (read) times.inventory ??= seconds();
    if (reports >= components) times.reports ??= seconds();
    if (read && failed > 0) {
      throw new Error(`${failed} repositories could not be read`);
    }
    if (read && unread === 0 && due === 0 && reports >= components) {
      times.settled = seconds();
      log(
        `catalog read after ${times.inventory.toFixed(
          1,
        )} s, a report for each after ${times.reports.toFixed(
          1,
        )} s, all read and scored after ${times.settled.toFixed(1)} s`,
      );
      return times;
    }
    if (seconds() > 3600) {
      throw new Error(`not settled after an hour: ${JSON.stringify(rows[0])}`);
    }
    await sleep(200);
  }
}
