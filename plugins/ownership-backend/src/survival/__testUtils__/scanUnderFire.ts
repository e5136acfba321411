import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { auditLeases, endLeasesOf, switchLeasesOff } from './auditLeases';
import { createSharedDatabase } from './createSharedDatabase';
import { findDamage, type Damage } from './findDamage';
import { addWork, boatNames, createFleet, fleetCatalog } from './harbour';
import { postVerifications } from './postVerifications';
import { ReplicaSlots } from './ReplicaSlots';
import { seededRandom } from './seededRandom';
import { startSecureGitHost } from './startSecureGitHost';

const SLOTS = 2;
/** Time of a lease that passes once its holder is dead. */
const DEAD_LEASE_MS = 1_000;

export interface UnderFireOptions {
  /** Empty; the test removes it. */
  folder: string;
  seed: number;
  repositories: number;
  kills: number;
  leases: boolean;
  /** At most this long between a replica's readiness and its death. */
  longestLifeMs: number;
  /** How long what is left may take after the last kill. */
  patienceMs: number;
}

export interface Kill {
  atMs: number;
  replica: string;
  /** With its git processes, as when a container ends. */
  whole: boolean;
  leasesHeld: number;
  storedSoFar: number;
}

export interface Tally {
  seed: number;
  kills: Kill[];
  dueDates: number;
  readingsStored: number;
  readingsMissing: string[];
  /** Repositories that are still due when patience ends. */
  unread: number;
  claims: number;
  claimsLost: number;
  failures: number;
  reportsWritten: number;
  reportsOfOldCommit: string[];
  verificationsAcknowledged: number;
  /** What was answered to those that were not stored, each once. */
  verificationsRefused: string[];
  verificationsLost: string[];
  seconds: number;
  damage: Damage[];
}

/**
 * Lets replicas scan repositories and kills one after another at random
 * moments, each replaced at once. Where everything is read before the last
 * kill, every repository gets a new commit and is due again.
 */
export async function scanUnderFire(options: UnderFireOptions): Promise<Tally> {
  const { folder, seed, repositories, kills: wanted, leases } = options;
  const random = seededRandom(seed);
  const startedAt = Date.now();
  const names = boatNames(repositories);
  const served = join(folder, 'served');
  createFleet(served, names);
  const heads = new Map(names.map(name => [name, addWork(served, name, 0)]));
  const host = await startSecureGitHost({ folder: served, scratch: folder });
  // Its own numbers: requests come in an order that no seed repeats.
  host.latencyMs = () => 50 + 250 * Math.random();
  const database = await createSharedDatabase();
  const { knex } = database;
  await auditLeases(knex);
  if (!leases) await switchLeasesOff(knex);
  const slots = new ReplicaSlots(SLOTS, {
    env: {
      GIT_SSL_CAINFO: host.certificateFile,
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    },
    optionsFor: (name, slot) => ({
      name,
      catalog: { entities: fleetCatalog(host.host, names) },
      config: {
        backend: {
          baseUrl: 'http://localhost:7007',
          listen: { host: '127.0.0.1', port: 0 },
          database: database.configFor(name),
        },
        integrations: { gitea: [{ host: host.host }] },
        ownership: {
          scan: {
            cacheDir: join(folder, `mirrors-${slot}`),
            interval: '1h',
            // Places of the dead are taken until their leases end.
            hostConcurrency: 8,
          },
        },
      },
    }),
  });
  const verifications = postVerifications({
    names,
    replicas: () => slots.running(),
  });
  const kills: Kill[] = [];
  const damageOnTheWay: Damage[] = [];
  let dueDates = 1;
  let shooting = 0;

  const stored = async () => {
    const [{ count }] = await knex('audit.finish')
      .where({ queue: 'repository', stored: true })
      .count();
    return Number(count);
  };
  /** All repositories are due at one time, which is one due date. */
  const nextDueDate = async () => {
    for (const name of names) {
      heads.set(name, addWork(served, name, dueDates));
    }
    await knex('repository').update({ due_at: knex.raw('audit.now_ms()') });
    dueDates += 1;
  };
  /** New repositories are spread over time, which no test waits for. */
  const dueAtOnce = async () => {
    for (const until = Date.now() + 60_000; ; await sleep(50)) {
      const [{ count }] = await knex('repository').count();
      if (Number(count) === repositories) break;
      if (Date.now() > until) {
        throw new Error(
          `The inventory found ${count} of ${repositories} repositories; ` +
            `logs end with ${slots.everyLog().slice(-3000)}`,
        );
      }
    }
    await knex('repository')
      .whereNull('lease_ticket')
      .where({ status: 'waiting' })
      .update({ due_at: knex.raw('audit.now_ms()') });
  };
  const shoot = async (slot: number) => {
    while (kills.length + shooting < wanted) {
      shooting += 1;
      await slots.fill(slot);
      if (kills.length === 0) await dueAtOnce();
      await sleep(random() * options.longestLifeMs);
      const whole = random() < 0.5;
      const dead = await slots.kill(slot, { withChildren: whole });
      const leasesHeld = await endLeasesOf(knex, {
        holder: dead.name,
        inMs: DEAD_LEASE_MS,
      });
      const storedSoFar = await stored();
      shooting -= 1;
      kills.push({
        atMs: Date.now() - startedAt,
        replica: dead.name,
        whole,
        leasesHeld,
        storedSoFar,
      });
      damageOnTheWay.push(...(await findDamage(knex)));
      if (storedSoFar === repositories * dueDates && slot === 0) {
        await nextDueDate();
      }
    }
    await slots.fill(slot);
  };

  try {
    await Promise.all(Array.from({ length: SLOTS }, (_, slot) => shoot(slot)));
    const unread = await untilDone();
    return await tally({ unread, ...(await verifications.stop()) });
  } finally {
    await verifications.stop();
    await slots.stop();
    await host.stop();
    await database.drop();
  }

  /** All is read, and every report follows what was read. */
  async function untilDone(): Promise<number> {
    for (const until = Date.now() + options.patienceMs; ; await sleep(250)) {
      const [{ count: unread }] = await knex('repository')
        .where('due_at', '<=', knex.raw('audit.now_ms()'))
        .count();
      const [{ count: unscored }] = await knex('entity')
        .whereNotNull('score_due_at')
        .count();
      const found = await knex('entity').count();
      const isDone = Number(found[0].count) > 0 && Number(unscored) === 0;
      if ((Number(unread) === 0 && isDone) || Date.now() > until) {
        return Number(unread);
      }
    }
  }

  async function tally({
    unread,
    acknowledged,
    refused,
  }: {
    unread: number;
    acknowledged: string[];
    refused: string[];
  }): Promise<Tally> {
    const one = async (sql: string) =>
      Number((await knex.raw(sql)).rows[0].count);
    const written = await knex('report').select('entity_ref', 'commit');
    const commitOf = new Map(
      written.map(row => [row.entity_ref.split('/')[1], row.commit]),
    );
    const readings = await knex('audit.finish as f')
      .join('repository as r', 'r.id', 'f.row_id')
      .where({ queue: 'repository', stored: true })
      .groupBy('r.target')
      .select('r.target', knex.raw('count(*)::int as times'));
    const times = new Map(
      readings.map(row => [/([^/]+)\.git$/.exec(row.target)![1], row.times]),
    );
    const kept = await knex('verification').pluck('id');
    return {
      seed,
      kills,
      dueDates,
      readingsStored: await stored(),
      readingsMissing: names.filter(name => times.get(name) !== dueDates),
      unread,
      claims: await one(
        `select count(*) from audit.claim where queue = 'repository'`,
      ),
      claimsLost: await one(
        `select count(*) from audit.claim c where queue = 'repository'
         and not exists (select 1 from audit.finish f where f.queue = c.queue
           and f.row_id = c.row_id and f.ticket = c.ticket)`,
      ),
      failures: await one(
        `select count(*) from audit.finish
         where queue = 'repository' and status <> 'ok'`,
      ),
      reportsWritten: await one('select count(*) from audit.report_write'),
      reportsOfOldCommit: names.filter(
        name => commitOf.get(name) !== heads.get(name),
      ),
      verificationsAcknowledged: acknowledged.length,
      verificationsRefused: refused,
      verificationsLost: acknowledged.filter(id => !kept.includes(id)),
      seconds: Math.round((Date.now() - startedAt) / 1000),
      damage: [...damageOnTheWay, ...(await findDamage(knex))],
    };
  }
}
