import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { assertBuilt, buildApp } from './portal/buildApp.mjs';
import { measureFilters } from './portal/measureFilters.mjs';
import { measureLoads, measureScripts } from './portal/measureLoads.mjs';
import { measureMap } from './portal/measureMap.mjs';
import { openBrowser } from './portal/openBrowser.mjs';
import { openCompany } from './service/openCompany.mjs';

const PARTS = ['scripts', 'loads', 'filters', 'map'];
const PERSONA = 'reader';

export const options = {
  components: { type: 'string', default: '5000' },
  samples: { type: 'string', default: '15' },
  filters: { type: 'string', default: '40' },
  only: { type: 'string', default: PARTS.join(',') },
  'no-build': { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
};

export const usage = `usage: ./dev bench portal [options]

The pages in Chromium, beside Backstage's own catalog page in the same portal:
the production build, served by the backend's app plugin, over a catalog on
PostgreSQL.

  --components N   in the catalog (5000)
  --samples N      loads of each page, and rounds through the map (15)
  --filters N      uses of each filter (40)
  --only A,B       of ${PARTS.join(', ')} (all)
  --no-build       measure packages/app/dist as it is
  --keep           leave the folder with logs and configurations
  --json           an array of rows instead of a table`;

export async function run(values, { log, command }) {
  const components = whole(values, 'components');
  const samples = whole(values, 'samples');
  const filters = whole(values, 'filters');
  const only = values.only.split(',');
  const unknown = only.find(part => !PARTS.includes(part));
  if (unknown !== undefined) {
    throw new Error(`--only knows ${PARTS.join(', ')}, and not '${unknown}'`);
  }
  if (values['no-build']) {
    await assertBuilt();
  } else {
    log('building the app');
    await buildApp();
  }

  const folder = await mkdtemp(join(tmpdir(), 'stewardship-bench-'));
  log(`files are in ${folder}`);
  const postgres = await startPostgres({ flags: ['shared_buffers=512MB'] });
  const rows = [];
  const add = measured => {
    rows.push(...measured);
    for (const { name, value, unit, rival } of measured) {
      log(`${name}: ${value} ${unit}, rival ${rival ?? 'none'}`);
    }
  };
  // What else the machine did, beside each figure.
  const note = () =>
    `load average ${loadavg()
      .map(number => number.toFixed(1))
      .join(' ')}`;
  try {
    const open = await openCompany({
      server: { connectionString: postgres.connectionString, folder },
      components,
      groups: Math.max(20, Math.round(components / 10)),
      log,
      portal: ({ entities }) => pagesFor(readerOf(entities)),
    });
    const browser = await openBrowser({ persona: PERSONA });
    log(`Chromium ${browser.version}`);
    try {
      const { url } = open.portal;
      const options = { browser, url, samples, components, note, command };
      if (only.includes('scripts')) add(await measureScripts(options));
      if (only.includes('loads')) add(await measureLoads(options));
      if (only.includes('filters')) {
        add(await measureFilters({ ...options, samples: filters }));
      }
      if (only.includes('map')) add(await measureMap(options));
    } finally {
      await browser.close();
      await open.close();
    }
    return rows;
  } finally {
    await postgres.stop();
    if (!values.keep) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/**
 * The backend also serves the app, as it does in production, compressed by
 * Backstage's own middleware; and the demo's sign-in page has one persona.
 */
function pagesFor(userEntityRef) {
  return {
    env: { BENCH_APP: 'true' },
    config: {
      app: { packages: 'all', disableStaticFallbackCache: true },
      organization: { name: 'Bench' },
      auth: {
        providers: { demo: { dangerouslyAllowOutsideDevelopment: true } },
      },
      demo: {
        personas: [
          {
            id: PERSONA,
            name: 'Reader',
            role: 'Member of a team',
            sees: 'What the team owns.',
            userEntityRef,
          },
        ],
      },
    },
  };
}

/** A member of the team that owns most, so that both pages are full of rows. */
function readerOf(entities) {
  const owned = new Map();
  for (const { kind, spec } of entities) {
    if (kind === 'Component') {
      owned.set(spec.owner, (owned.get(spec.owner) ?? 0) + 1);
    }
  }
  const users = entities.filter(({ kind }) => kind === 'User');
  const ownedBy = ({ spec }) => owned.get(spec.memberOf[0]) ?? 0;
  const reader = users.reduce((most, user) =>
    ownedBy(user) > ownedBy(most) ? user : most,
  );
  return `user:default/${reader.metadata.name}`;
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
