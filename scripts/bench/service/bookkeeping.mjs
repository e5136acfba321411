import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, row } from '../row.mjs';
import { connect } from './openCompany.mjs';
import { rescan } from './rescan.mjs';

const PASSES = 3;
const IDLE_MS = 10_000;
const STATEMENTS_GOAL = 3;
const DATABASE_MS_GOAL = 5;

/**
 * What the database does for a repository without a new commit: all that it
 * runs while every repository is looked at, less what it runs meanwhile anyway,
 * transaction control included.
 */
export async function measureBookkeeping(open, { command }) {
  const { place, ownership } = open;
  const admin = await connect(place, 'ownership');
  try {
    await admin.query('create extension if not exists pg_stat_statements');
    const idleFrom = await totals(admin);
    await sleep(IDLE_MS);
    const idle = difference(await totals(admin), idleFrom);
    const passes = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const from = await totals(admin);
      const { count, ms } = await rescan(ownership, { anew: false });
      const used = difference(await totals(admin), from);
      const share = ms / IDLE_MS;
      passes.push({
        count,
        ms: ms / count,
        calls: (used.calls - idle.calls * share) / count,
        databaseMs: (used.ms - idle.ms * share) / count,
      });
    }
    const of = key => passes.map(pass => pass[key]);
    const calls = quantile(of('calls'), 0.5);
    const databaseMs = quantile(of('databaseMs'), 0.5);
    const name = what =>
      `book-keeping per unchanged repository (${passes[0].count}): ${what}`;
    return [
      row({
        name: name('SQL statements'),
        command,
        value: calls,
        samples: of('calls'),
        goal: `≤ ${STATEMENTS_GOAL}`,
        reached: calls <= STATEMENTS_GOAL,
        note: 'begin, commit and statements inside functions counted',
      }),
      row({
        name: name('database time'),
        command,
        unit: 'ms',
        value: databaseMs,
        samples: of('databaseMs'),
        goal: `≤ ${DATABASE_MS_GOAL} ms`,
        reached: databaseMs <= DATABASE_MS_GOAL,
        note: `planning included; ${quantile(of('ms'), 0.5).toFixed(
          0,
        )} ms from end to end`,
      }),
    ];
  } finally {
    await admin.end();
  }
}

/** Without what the benchmark itself asks, which names its own functions. */
async function totals(client) {
  const { rows } = await client.query(
    `select coalesce(sum(calls), 0)::float as calls,
       -- The time of a function has that of its statements in it.
       coalesce(sum(total_exec_time + total_plan_time)
         filter (where toplevel), 0)::float as ms
     from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database())
       and query not like '%pg_stat_statements%'
       and query not like '%from repository%where target like%'
       and query not like 'update repository set due_at = %target like%'`,
  );
  return rows[0];
}

function difference(now, before) {
  return { calls: now.calls - before.calls, ms: now.ms - before.ms };
}
