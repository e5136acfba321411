import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { row } from './row.mjs';
import {
  largeRepositoryIn,
  measureLargeRepository,
  prepareLargeRepository,
} from './service/largeRepository.mjs';
import { measureListPage, mainPage } from './service/listPage.mjs';
import { openCompany } from './service/openCompany.mjs';
import { measureReplicas } from './service/replicas.mjs';
import { measureRollup } from './service/rollup.mjs';
import { tell } from './tell.mjs';

/** Both sides of every comparison run on this server. */
const POSTGRES_FLAGS = [
  'shared_buffers=1GB',
  'shared_preload_libraries=pg_stat_statements',
  // Also what a function runs inside, such as the claim of a repository.
  'pg_stat_statements.track=all',
  'pg_stat_statements.track_planning=on',
  'synchronous_commit=off',
];

/** A first start with 5,000 takes a quarter of an hour on two processors. */
const MOST_HISTORIES = 1000;

export const options = {
  components: { type: 'string', default: '20000' },
  large: { type: 'string', default: '100000' },
  groups: { type: 'string' },
  histories: { type: 'string' },
  samples: { type: 'string', default: '200' },
  cold: { type: 'string', default: '20' },
  only: {
    type: 'string',
    default: 'list,rollup,scan,large,bookkeeping,replicas',
  },
  commits: { type: 'string', default: '90000' },
  repo: { type: 'string' },
  repositories: { type: 'string', default: '200' },
  keep: { type: 'boolean', default: false },
};

export const usage = `usage: ./dev bench service [options]

The backend plugin on a real PostgreSQL, beside the catalog's own
/entities/by-query on the same data.

  --components N   size of the company (20000)
  --large N        size of the larger one (100000)
  --groups N       groups of the company, 8 deep (a tenth of the components)
  --histories N    repositories of a company (a quarter of the components, at
                   most 1000)
  --samples N      measurements of each side (200)
  --cold N         of the first page of a person, which takes longer (20)
  --only A,B       of list, rollup, scan, large, bookkeeping, replicas (all)
  --commits N      of the repository that is scanned meanwhile (90000);
                   --only scan --commits 1000000 takes some 20 minutes
  --repo PATH      a real repository for that instead of a generated one; copied
  --repositories N on 8 simulated hosts, for replicas and book-keeping (200)
  --keep           leave the folder with logs, configurations and repositories
  --json           an array of rows instead of a table`;

export async function run(values, { log, command }) {
  const components = whole(values, 'components');
  const large = whole(values, 'large');
  const samples = whole(values, 'samples');
  const commits = whole(values, 'commits');
  const repositories = whole(values, 'repositories');
  const only = values.only.split(',');
  const coldSamples = whole(values, 'cold');
  const groups =
    values.groups === undefined
      ? Math.max(20, Math.round(components / 10))
      : whole(values, 'groups');
  const historiesFor = size =>
    values.histories === undefined
      ? Math.min(MOST_HISTORIES, Math.ceil(size / 4))
      : whole(values, 'histories');

  const folder = await mkdtemp(join(tmpdir(), 'stewardship-bench-'));
  log(`files are in ${folder}`);
  const postgres = await startPostgres({ flags: POSTGRES_FLAGS });
  const server = { connectionString: postgres.connectionString, folder };
  const rows = [];
  const add = (...measured) => {
    rows.push(...measured);
    for (const item of measured) log(tell(item));
  };
  try {
    const wants = name => only.includes(name);
    if (wants('list') || wants('rollup') || wants('scan')) {
      const open = await openCompany({
        server,
        components,
        groups,
        histories: historiesFor(components),
        log,
        withLarge:
          wants('scan') &&
          (async ({ folder: place, emails }) => {
            log('writing the large repository');
            const path = largeRepositoryIn(place);
            const copyOf = values.repo;
            await prepareLargeRepository({ path, commits, copyOf, emails });
            return path;
          }),
      });
      try {
        add(...firstTimes(open, { components, command }));
        if (wants('list')) {
          log('list pages');
          add(
            ...(await measureListPage(open, { samples, coldSamples, command })),
          );
        }
        if (wants('rollup')) {
          log('roll-ups');
          add(...(await measureRollup(open, { samples, command })));
        }
        if (wants('scan')) {
          log('pages while a repository is scanned');
          const what = values.repo ?? `a repository of ${commits} commits`;
          const pages = await mainPage(open);
          add(
            ...(await measureLargeRepository(open, {
              what,
              samples,
              pages,
              command,
            })),
          );
        }
      } finally {
        await open.close();
      }
    }
    if (wants('large')) {
      const size = {
        components: large,
        groups: Math.round(large / 10),
        histories: historiesFor(large),
      };
      const open = await openCompany({ server, ...size, log });
      try {
        add(...firstTimes(open, { components: large, command }));
        log('list pages');
        add(
          ...(await measureListPage(open, { samples, coldSamples, command })),
        );
      } finally {
        await open.close();
      }
    }
    if (wants('bookkeeping') || wants('replicas')) {
      add(
        ...(await measureReplicas({
          server,
          repositories,
          wants,
          log,
          command,
        })),
      );
    }
    return rows;
  } finally {
    await postgres.stop();
    if (!values.keep) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** What the first start with this catalog took. */
function firstTimes({ times, databaseMb }, { components, command }) {
  const name = what => `first start with ${components} components: ${what}`;
  return [
    row({
      name: name('catalog read and stored'),
      value: times.inventory,
      unit: 's',
      command,
    }),
    row({
      name: name('histories read, all scored'),
      value: times.settled,
      unit: 's',
      command,
    }),
    row({
      name: `database per 1,000 components, of ${components}`,
      value: (databaseMb * 1000) / components,
      unit: 'MB',
      command,
    }),
  ];
}

function whole(values, name) {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(
      `--${name} must be a whole number from 1 on, got '${values[name]}'`,
    );
  }
  return number;
}
