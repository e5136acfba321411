import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { auditLeases, endLeasesOf, switchLeasesOff } from './auditLeases';
import { createSharedDatabase } from './createSharedDatabase';
import { findDamage, type Damage } from './findDamage';
import { addWork, boatNames, createFleet, fleetCatalog } from './harbour';
import { planKills, type KillPoint } from './killPlan';
import { claimsOf, isStoring, phasesOf, type Phase } from './observeReplica';
import { postVerifications } from './postVerifications';
import type { Replica } from './loadReplica';
import { ReplicaSlots } from './ReplicaSlots';
import { startSecureGitHost } from './startSecureGitHost';

const SLOTS = 2;
/** Time of a lease that passes once its holder is dead. */
const DEAD_LEASE_MS = 1_000;
/** How often one looks whether it is time to kill. */
const LOOK_MS = 20;

export interface UnderFireOptions {
  /** Empty; the test removes it. */
  folder: string;
  seed: number;
  repositories: number;
  kills: number;
  leases: boolean;
  /** Without any claim, end of a scan or report for so long, all stands still. */
  patienceMs: number;
}

export interface Kill {
  atMs: number;
  replica: string;
  point: KillPoint;
  /** What it did when it died. */
  phases: Phase[];
  claims: number;
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
  /** Claims of what another ticket still held. */
  doubleHolds: number;
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
 * points of their work, each replaced at once. Where everything is read before
 * the last kill, every repository gets a new commit and is due again.
 */
export async function scanUnderFire(options: UnderFireOptions): Promise<Tally> {
  const { folder, seed, repositories, kills: wanted, leases } = options;
  const plan = planKills(seed, wanted);
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
  let started = 0;
  let failed = false;
  let renewing: Promise<void> | undefined;

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
      // The host is in this process, and answers meanwhile.
      await sleep(1);
    }
    dueDates += 1;
    await knex('repository').update({ due_at: knex.raw('audit.now_ms()') });
  };
  /** Whoever is to be killed at work needs some. */
  const keepBusy = async () => {
    if (!renewing && (await stored()) === repositories * dueDates) {
      renewing ??= nextDueDate().finally(() => {
        renewing = undefined;
      });
    }
    await renewing;
  };
  /** New repositories are spread over time, which no test waits for. */
  const dueAtOnce = async () => {
    const until = Date.now() + options.patienceMs;
    for (; ; await sleep(50)) {
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
  /** Whether nothing was claimed, read or reported for too long. */
  const watchProgress = () => {
    let seen = '';
    let seenAt = performance.now();
    return {
      isStill: async () => {
        const { rows } = await knex.raw(`select
          (select max(no) from audit.claim where queue = 'repository') as a,
          (select max(no) from audit.finish where queue = 'repository') as b,
          (select max(no) from audit.report_write) as c`);
        const now = JSON.stringify(rows);
        if (now !== seen) seenAt = performance.now();
        seen = now;
        return performance.now() - seenAt > options.patienceMs;
      },
    };
  };
  /** How long a scan that stores something takes on this machine. */
  const typicalScanMs = async () => {
    const { rows } = await knex.raw(
      `select avg(f.at_ms - c.at_ms) as ms from audit.finish f
       join audit.claim c on c.ticket = f.ticket where f.stored`,
    );
    return Number(rows[0].ms ?? 1_500);
  };
  /** Waits for the point at which a replica is to die. */
  const reach = async (replica: Replica, point: KillPoint) => {
    const watched = watchProgress();
    while (!failed && (await claimsOf(knex, replica.name)) < point.claims) {
      await keepBusy();
      if (await watched.isStill()) {
        throw new Error(
          `${replica.name} never claimed ${point.claims} repositories; ` +
            `its log ends with ${replica.log().slice(-3000)}`,
        );
      }
      await sleep(LOOK_MS);
    }
    // It claims within moments.
    if (point.claims === 0) return;
    const scanMs = await typicalScanMs();
    const until = performance.now() + scanMs * point.share;
    const latest = until + (point.whileStoring ? 2 * scanMs : 0);
    while (performance.now() < latest) {
      if (point.whileStoring && (await isStoring(knex, replica.name))) return;
      const restMs = latest - performance.now();
      await sleep(point.whileStoring ? 2 : Math.max(0, restMs));
    }
  };
  const shoot = async (slot: number) => {
    while (started < wanted && !failed) {
      const point = plan[started];
      const isFirst = started === 0;
      started += 1;
      const replica = await slots.fill(slot);
      if (isFirst) await dueAtOnce();
      await reach(replica, point);
      replica.freeze();
      const { phases, leasesHeld } = await phasesOf(knex, replica);
      await slots.kill(slot, { withChildren: point.whole });
      kills.push({
        atMs: Date.now() - startedAt,
        replica: replica.name,
        point,
        phases,
        claims: await claimsOf(knex, replica.name),
        leasesHeld,
        storedSoFar: await stored(),
      });
      await endLeasesOf(knex, { holder: replica.name, inMs: DEAD_LEASE_MS });
      damageOnTheWay.push(...(await findDamage(knex)));
    }
    if (!failed) await slots.fill(slot);
  };

  try {
    const shooting = Array.from({ length: SLOTS }, (_, slot) =>
      shoot(slot).catch(error => {
        failed = true;
        throw error;
      }),
    );
    // Nobody starts replicas any more when the first error is thrown on.
    await Promise.allSettled(shooting);
    await Promise.all(shooting);
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
    await renewing;
    const watched = watchProgress();
    for (;;) {
      const [{ count: unread }] = await knex('repository')
        .where('due_at', '<=', knex.raw('audit.now_ms()'))
        .count();
      const [{ count: unscored }] = await knex('entity')
        .whereNotNull('score_due_at')
        .count();
      const isDone = Number(unread) === 0 && Number(unscored) === 0;
      // Without leases they take each other's work away for ever.
      if (isDone || !leases || (await watched.isStill())) {
        return Number(unread);
      }
      await sleep(250);
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
      doubleHolds: await one(
        `select count(*) from audit.claim where queue = 'repository'
         and ticket_before is not null and until_before_ms > at_ms`,
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
