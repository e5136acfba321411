import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import { findDamage } from './__testUtils__/findDamage';
import { boatNames } from './__testUtils__/harbour';
import { ask, startHarbour, type Harbour } from './__testUtils__/startHarbour';
import {
  startCuttableProxy,
  type CuttableProxy,
} from './__testUtils__/startCuttableProxy';

jest.setTimeout(600_000);

/** Half a minute, as long as a database takes to fail over. */
const OUTAGE_MS = 1000 * Number(process.env.SURVIVAL_OUTAGE_SECONDS ?? 30);
const BOATS = 12;

describe('a database that is gone for a while', () => {
  const folder = temporaryFolder();
  let harbour: Harbour;
  let proxy: CuttableProxy;

  beforeAll(async () => {
    harbour = await startHarbour({ folder, names: boatNames(BOATS) });
    proxy = await startCuttableProxy(harbour.database);
  });

  afterAll(async () => {
    await harbour.stop();
    await proxy.stop();
  });

  it('ends no process, loses nothing, and work goes on when it is back', async () => {
    harbour.host.latencyMs = () => 300;
    const { knex } = harbour.database;
    const replica = await harbour.start('cut-off', { through: proxy });
    const read = async () =>
      [...(await harbour.queue()).values()].filter(row => row.scanned_commit);
    const before = await harbour.until(read, rows => rows.length >= 2);
    expect(before.length).toBeLessThan(BOATS);
    const report = await ask(replica, '/reports/component/default/boat-000');
    expect(report.status).toBe(200);
    const confirmed = await confirm('boat-000');
    expect(confirmed.status).toBe(201);

    proxy.cut();
    const cutAt = Date.now();
    const answers = [];
    while (Date.now() - cutAt < OUTAGE_MS) {
      answers.push(
        await Promise.all([ask(replica, '/reports'), confirm('boat-001')]),
      );
      expect(replica.isAlive()).toBe(true);
      await sleep(500);
    }
    // The first may have been on its way when the line was cut.
    for (const { status, text } of answers.slice(1).flat()) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).toContain('"error"');
      expect(text).not.toMatch(/select |insert |password|postgres/i);
    }
    expect(await knex('verification').pluck('id')).toEqual([confirmed.body.id]);
    proxy.mend();

    await harbour.until(read, rows => rows.length === BOATS);
    const due = () => knex('entity').whereNotNull('score_due_at');
    await harbour.until(due, rows => rows.length === 0);
    expect(replica.isAlive()).toBe(true);
    expect(await findDamage(knex)).toEqual([]);
    const list = await ask(replica, '/reports?limit=100');
    expect([list.status, list.body.items.length]).toEqual([200, BOATS]);
    expect((await confirm('boat-001')).status).toBe(201);
    expect(await knex('verification').pluck('id')).toContain(confirmed.body.id);
    expect(replica.log()).not.toMatch(/unhandled|uncaught/i);

    async function confirm(name: string) {
      return ask(replica, '/verifications', {
        method: 'POST',
        body: JSON.stringify({
          entityRef: `component:default/${name}`,
          kind: 'confirmed',
        }),
      });
    }
  });
});
