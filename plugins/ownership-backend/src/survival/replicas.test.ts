import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import { INVENTORY_JOB } from '../database/jobs';
import { component } from '../__testUtils__/entities';
import { findDamage } from './__testUtils__/findDamage';
import { addWork, boatNames } from './__testUtils__/harbour';
import type { Replica } from './__testUtils__/loadReplica';
import {
  ask,
  startHarbour,
  type Body,
  type Harbour,
} from './__testUtils__/startHarbour';

jest.setTimeout(600_000);

const TEN_MINUTES_MS = 10 * 60 * 1000;
const BOATS = 14;

describe('replicas on one database', () => {
  const folder = temporaryFolder();
  const names = boatNames(BOATS);
  let harbour: Harbour;

  const allRead = async () => {
    await harbour.until(
      harbour.queue,
      rows =>
        rows.size === BOATS &&
        [...rows.values()].every(row => row.status === 'ok'),
    );
  };
  const allScored = async () => {
    const due = () =>
      harbour.database.knex('entity').whereNotNull('score_due_at');
    await harbour.until(due, rows => rows.length === 0);
  };

  beforeAll(async () => {
    harbour = await startHarbour({ folder, names });
  });

  afterAll(() => harbour.stop());

  it('measure leases by the clock of the database, whatever their own says', async () => {
    const { knex } = harbour.database;
    harbour.host.latencyMs = () => 400;
    const replicas = await Promise.all([
      harbour.start('early', { clockSkewMs: -TEN_MINUTES_MS }),
      harbour.start('late', { clockSkewMs: TEN_MINUTES_MS }),
    ]);
    const claimed = () => knex('audit.claim').where({ queue: 'repository' });
    await allRead();
    await allScored();
    expect(await findDamage(knex)).toEqual([]);
    await printScans(harbour, replicas);
    const claims = await claimed();
    expect(new Set(claims.map(row => row.holder))).toEqual(
      new Set(['early', 'late']),
    );
    // The leases of both are equally long from when they were taken.
    const lengths = claims.map(row => Number(row.until_ms) - Number(row.at_ms));
    expect(Math.min(...lengths)).toBeGreaterThan(0);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(5_000);
    // Nobody took anything from anybody, and nothing was due early or late.
    expect(claims.filter(row => row.ticket_before !== null)).toEqual([]);
    const finished = await knex('audit.finish')
      .join('repository', 'repository.id', 'row_id')
      .where({ queue: 'repository', stored: true });
    expect(finished).toHaveLength(BOATS);
    const waits = finished.map(row => Number(row.due_at) - Number(row.at_ms));
    for (const wait of waits) {
      expect(wait).toBeGreaterThan(0.85 * 3_600_000);
      expect(wait).toBeLessThan(1.15 * 3_600_000);
    }
    expect(replicas.every(replica => replica.isAlive())).toBe(true);
  });

  it('let one of them lead the inventory at a time', async () => {
    const { knex } = harbour.database;
    const led = () => knex('audit.claim').where({ row_id: INVENTORY_JOB });
    await knex('job').update({ due_at: 0 });
    const before = (await led()).length;
    const claims = await harbour.until(led, rows => rows.length > before);
    expect(claims.filter(row => row.ticket_before !== null)).toEqual([]);
    const finishes = await knex('audit.finish').where({
      row_id: INVENTORY_JOB,
    });
    const tickets = claims.map(row => row.ticket);
    expect(new Set(tickets).size).toBe(tickets.length);
    for (const finish of finishes) {
      const claim = claims.find(row => row.ticket === finish.ticket);
      expect(claim?.holder).toBe(finish.holder);
    }
    // No two were at it at the same time.
    const spans = finishes
      .map(finish => ({
        from: Number(claims.find(row => row.ticket === finish.ticket)!.at_ms),
        to: Number(finish.at_ms),
      }))
      .sort((a, b) => a.from - b.from);
    for (const [index, span] of spans.slice(1).entries()) {
      expect(span.from).toBeGreaterThanOrEqual(spans[index].to);
    }
  });

  it('come through a deadlock in the database', async () => {
    const { knex } = harbour.database;
    const name = names[3];
    const ref = `component:default/${name}`;
    const commit = addWork(harbour.served, name, 50);
    const { id } = (await harbour.queue()).get(name) as Body;
    const deadlocks = () => deadlocksOf(harbour);
    const before = await deadlocks();
    const tx = await knex.transaction();
    // Whoever else is in it is the one that the database ends.
    await tx.raw("set local deadlock_timeout = '10min'");
    await tx.raw('select 1 from entity where entity_ref = ? for update', [ref]);
    await knex('repository').where({ id }).update({ due_at: 0 });
    // A replica has read it, holds its row, and waits for the component's.
    await harbour.until(
      async () =>
        (
          await knex.raw(
            `select 1 from pg_stat_activity
             where application_name in ('early', 'late')
               and wait_event_type = 'Lock'`,
          )
        ).rows,
      rows => rows.length > 0,
    );
    await tx('repository').where({ id }).update({ notes: null });
    await tx.commit();
    await harbour.until(deadlocks, count => count > before);
    await knex('repository').where({ id }).update({ due_at: 0 });
    const report = () => knex('report').where({ entity_ref: ref }).first();
    await harbour.until(report, row => row.commit === commit);
    expect(await findDamage(knex)).toEqual([]);
  });

  it('keep everything while the catalog is down or empty', async () => {
    const { knex } = harbour.database;
    const replica = await harbour.start('third');
    const before = await contents(harbour);
    expect(before.report).toHaveLength(BOATS);
    for (const catalog of [
      { entities: [], isDown: true },
      { entities: [] },
      { entities: harbour.entities.slice(0, 4) },
    ]) {
      replica.setCatalog(catalog);
      // The others would read what they know meanwhile.
      await knex('job').update({
        due_at: 0,
        lease_ticket: null,
        lease_until: null,
      });
      const walked = () =>
        knex('audit.claim').where({ row_id: INVENTORY_JOB, holder: 'third' });
      const walks = (await walked()).length;
      await harbour.until(
        async () => {
          await knex('job').whereNull('lease_ticket').update({ due_at: 0 });
          return walked();
        },
        rows => rows.length > walks + 1,
      );
      expect(await contents(harbour)).toEqual(before);
    }
    replica.setCatalog({ entities: harbour.entities });
    await harbour.until(
      () => ask(replica, '/reports?limit=100'),
      ({ status, body }) => status === 200 && body.items.length === BOATS,
    );
  });

  it('have a leader that outlived its lease store nothing of what it read', async () => {
    const { knex } = harbour.database;
    await harbour.stopReplicas();
    const job = () => knex('job').where({ id: INVENTORY_JOB });
    const inAnHour = { due_at: knex.raw('audit.now_ms() + 3600000') };
    const unheld = { ...inAnHour, lease_ticket: null, lease_until: null };
    await knex('job')
      .insert({ id: INVENTORY_JOB, ...unheld })
      .onConflict('id')
      .merge(unheld);
    const [last] = harbour.entities.slice(-1);
    const others = harbour.entities.slice(0, -1);
    const leader = await harbour.start('leader', {
      ownership: { inventory: { refreshInterval: '1h' } },
    });
    // What the catalog says now is to change while it reads this.
    leader.setCatalog({
      pageMs: 2_000,
      entities: [...others, component('scrapped', { owner: 'lighthouse' })],
    });
    await job().update({ due_at: 0 });
    const claims = () =>
      knex('audit.claim').where({ row_id: INVENTORY_JOB, holder: 'leader' });
    const [{ ticket }] = await harbour.until(claims, rows => rows.length > 0);
    await sleep(500);
    leader.freeze();
    const finished = (holder: string) =>
      knex('audit.finish').where({ row_id: INVENTORY_JOB, holder });
    expect(await finished('leader')).toEqual([]);

    // Its lease passes; another one reads the catalog as it is by now.
    await job().update({ lease_until: 0 });
    await harbour.start('successor', {
      ownership: { inventory: { refreshInterval: '1h' } },
      entities: [
        ...others,
        { ...last, metadata: { ...last.metadata, title: 'Launched' } },
      ],
    });
    await harbour.until(
      async () =>
        (await finished('successor')).length > 0 &&
        (await job().whereNull('lease_ticket').update(inAnHour)) === 1,
      done => done,
    );
    const [after] = await knex('audit.claim').where({ ticket_before: ticket });
    expect(after).toMatchObject({ holder: 'successor' });
    const stored = await inventoryOf(harbour);
    expect(JSON.stringify(stored)).toContain('Launched');

    leader.thaw();
    await harbour.until(
      async () => leader.log(),
      log => log.includes('Another backend reads the catalog by now'),
    );
    // It read, and put aside, what would have undone the other's work.
    const aside = await knex('inventory_draft').where({ run: ticket });
    expect(aside.map(row => row.entity_ref)).toContain(
      'component:default/scrapped',
    );
    await sleep(1_000);
    expect(await inventoryOf(harbour)).toEqual(stored);
    expect(await finished('leader')).toEqual([]);
    expect(await claims()).toHaveLength(1);
    expect(await findDamage(knex)).toEqual([]);
    expect(leader.isAlive()).toBe(true);
  });
});

/** What the catalog is known to say. */
async function inventoryOf({ database: { knex } }: Harbour) {
  return {
    entity: await knex('entity')
      .select('entity_ref', 'facts', 'repository_id', 'vanished_at')
      .orderBy('entity_ref'),
    group: await knex('catalog_group').orderBy('entity_ref'),
    user: await knex('catalog_user').orderBy('entity_ref'),
    walk: await knex('setting').where({ id: 'inventory-walk' }),
    job: await knex('job').where({ id: INVENTORY_JOB }),
  };
}

interface ScanLine {
  repository: string;
  outcome: string;
  seconds: number;
}

/**
 * Prints what replicas logged of their scans, in the order in which the
 * database, whose clock is the same for all, saw them end. Each repository
 * stands in one of the logs, once.
 */
async function printScans(harbour: Harbour, replicas: Replica[]) {
  const logged = () =>
    replicas.flatMap(({ name, log }) =>
      log()
        .split('\n')
        .filter(line => line.includes('"Repository was looked at"'))
        .map(line => ({ name, line: JSON.parse(line) as ScanLine })),
    );
  const lines = await harbour.until(
    async () => logged(),
    all => all.length >= BOATS,
  );
  const ends: Array<{ target: string; at_ms: string }> = await harbour.database
    .knex('audit.finish')
    .join('repository', 'repository.id', 'row_id')
    .where({ queue: 'repository', stored: true })
    .orderBy('at_ms')
    .select('target', 'at_ms');
  const order = ends.map(({ target }) => target);
  const sorted = [...lines].sort(
    (a, b) =>
      order.indexOf(a.line.repository) - order.indexOf(b.line.repository),
  );
  const printed = sorted.map(({ name, line }) => {
    const end = ends.find(({ target }) => target === line.repository)!;
    const after = (Number(end.at_ms) - Number(ends[0].at_ms)) / 1000;
    return `  +${after.toFixed(1).padStart(5)} s  ${name.padEnd(6)} ${
      line.outcome
    }  ${line.repository}  (${line.seconds} s)`;
  });
  process.stdout.write(
    `\nWhat two replicas logged of one queue\n${printed.join('\n')}\n`,
  );
  expect(sorted.map(({ line }) => line.repository)).toEqual(order);
  expect(new Set(order).size).toBe(BOATS);
  expect(new Set(lines.map(({ name }) => name))).toEqual(
    new Set(replicas.map(({ name }) => name)),
  );
}

async function deadlocksOf({ database }: Harbour): Promise<number> {
  const { rows } = await database.knex.raw(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0].deadlocks);
}

/** What must not go because the catalog is in trouble. */
async function contents({ database: { knex } }: Harbour) {
  return {
    report: await knex('report').pluck('entity_ref').orderBy('entity_ref'),
    entity: await knex('entity')
      .whereNull('vanished_at')
      .pluck('entity_ref')
      .orderBy('entity_ref'),
    repository: await knex('repository').pluck('id').orderBy('id'),
    knowledge: await knex('knowledge')
      .pluck('repository_id')
      .orderBy('repository_id'),
    user: await knex('catalog_user')
      .whereNull('absent_since_at')
      .pluck('entity_ref')
      .orderBy('entity_ref'),
  };
}
