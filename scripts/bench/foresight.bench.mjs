import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { row } from './row.mjs';
import { interleave } from './service/interleave.mjs';
import { mainPage, p95Row } from './service/listPage.mjs';
import { openCompany } from './service/openCompany.mjs';
import { signIn } from './service/startPortal.mjs';

/** As the service's benchmark has them: both sides run on this server. */
const POSTGRES_FLAGS = ['shared_buffers=1GB', 'synchronous_commit=off'];
/** What the issue asks for, of up to three people. */
const LIMIT = 20;
/** Scenarios of each kind that are asked in turn: nobody asks the same again. */
const DIFFERENT = 12;

export const options = {
  components: { type: 'string', default: '20000' },
  groups: { type: 'string', default: '2000' },
  histories: { type: 'string', default: '1000' },
  samples: { type: 'string', default: '60' },
  keep: { type: 'boolean', default: false },
};

export const usage = `usage: ./dev bench foresight [options]

What a change would mean, asked of a real backend on a real PostgreSQL, beside
the catalog's own /entities/by-query on the same data. Every question is worked
out anew.

  --components N   size of the company (20000)
  --groups N       its groups, 8 deep (2000)
  --histories N    its repositories (1000)
  --samples N      measurements of each side (60)
  --keep           leave the folder with logs, configurations and repositories
  --json           an array of rows instead of a table`;

export async function run(values, { log, command }) {
  const [components, groups, histories, samples] = [
    'components',
    'groups',
    'histories',
    'samples',
  ].map(name => whole(values, name));
  const folder = await mkdtemp(join(tmpdir(), 'stewardship-bench-'));
  log(`files are in ${folder}`);
  const postgres = await startPostgres({ flags: POSTGRES_FLAGS });
  try {
    const open = await openCompany({
      server: { connectionString: postgres.connectionString, folder },
      components,
      groups,
      histories,
      log,
      portal: () => ({
        config: { ownership: { privacy: { mode: 'named' } } },
      }),
    });
    try {
      return await measure(open, { components, samples, log, command });
    } finally {
      await open.close();
    }
  } finally {
    await postgres.stop();
    if (!values.keep) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function measure(open, { components, samples, log, command }) {
  const { company, portal } = open;
  const ask = await signIn(portal, company.users[3]);
  const { rival } = await mainPage(open);
  // Spread over the company, so that not all know the same services.
  const someone = index => company.users[(index * 389) % company.users.length];
  const away = (people, at) =>
    Array.from({ length: people }, (_, index) => someone(at * 7 + index + 1));
  const team = at => company.teams[(at * 31) % company.teams.length];
  const kinds = {
    ...Object.fromEntries(
      [1, 2, 3].map(people => [
        `${people} ${people === 1 ? 'person' : 'people'} away`,
        {
          isGoal: true,
          change: at => ({ kind: 'absence', people: away(people, at) }),
        },
      ]),
    ),
    'any one member of a team': {
      change: at => ({ kind: 'any-member', team: team(at) }),
    },
    'a team merged into another': {
      change: at => ({ kind: 'merge', team: team(at), into: team(at + 1) }),
    },
    // Half the company: what its progress is told for.
    'any one of everybody': {
      once: true,
      change: () => ({ kind: 'any-member', team: company.rootGroup }),
    },
  };
  const rows = [];
  for (const [what, { change, isGoal, once }] of Object.entries(kinds)) {
    const name = `what if, ${components} components, ${what}`;
    const found = await prepare(ask, {
      changes: Array.from({ length: once ? 1 : DIFFERENT }, (_, at) =>
        change(at),
      ),
    });
    if (found.notRun) {
      rows.push(row({ name, command, notRun: found.notRun }));
      continue;
    }
    const { ids, considered } = found;
    log(`${what}: ${considered} services looked at, on average`);
    let at = 0;
    const measured = await interleave(
      {
        ours: () => {
          at += 1;
          return ask(`/ownership/scenarios/${ids[at % ids.length]}`);
        },
        rival: () => ask(rival),
      },
      { times: once ? 3 : samples, warmUp: once ? 0 : 5 },
    );
    rows.push(
      p95Row(`${name}, p95`, measured, { command, limit: LIMIT, isGoal }),
    );
    for (const id of ids) {
      await ask(`/ownership/scenarios/${id}`, { method: 'DELETE' });
    }
  }
  return rows;
}

async function prepare(ask, { changes }) {
  const ids = [];
  let considered = 0;
  for (const change of changes) {
    const answer = await ask('/ownership/scenarios', {
      method: 'POST',
      body: { change },
    });
    if (answer.status !== 201) {
      return { notRun: `${answer.status} ${answer.text.slice(0, 200)}` };
    }
    const result = answer.json();
    ids.push(result.scenario.id);
    considered += result.considered;
  }
  return { ids, considered: Math.round(considered / changes.length) };
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
