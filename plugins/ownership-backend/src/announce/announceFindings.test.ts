import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  FindingEvent,
  FindingSink,
} from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { ensureJob } from '../database/jobs';
import { ANNOUNCE_JOB, announceFindings } from './announceFindings';
import { FindingSinks } from './FindingSinks';
import { NotificationSink } from './NotificationSink';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

async function addFinding(
  knex: Knex,
  id: string,
  over: { snoozed?: boolean; events?: string[] } = {},
) {
  await knex('finding').insert({
    id,
    entity_ref: `component:default/${id}`,
    kind: 'single-knower',
    severity: 'critical',
    severity_rank: 0,
    confidence: 'high',
    facts: '{"holds":4,"of":5}',
    opened_at: 1,
    last_seen_at: 1,
    snoozed_until_at: over.snoozed ? Date.now() + DAY_MS : null,
  });
  for (const event of over.events ?? ['opened']) {
    await knex('finding_event').insert({ finding_id: id, at: 1, event });
  }
}

/** A sink that remembers, and fails as often as it is told to. */
function recorder(id: string, failures = 0) {
  const batches: FindingEvent[][] = [];
  let left = failures;
  const sink: FindingSink = {
    id,
    receive: async events => {
      if (left > 0) {
        left -= 1;
        throw new Error('down');
      }
      batches.push([...events]);
    },
  };
  return { sink, batches, seen: () => batches.flat().map(e => e.finding.id) };
}

describe('announceFindings', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  });
  const logger = mockServices.logger.mock();

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    const announce = async (...sinks: FindingSink[]) => {
      await knex('job').update({ due_at: 0 });
      return announceFindings({
        knex,
        logger,
        sinks,
        signal: new AbortController().signal,
      });
    };
    const dueNow = () => knex('finding_delivery').update({ due_at: 0 });

    beforeEach(async () => {
      knex = await initDatabase(databases, databaseId);
      await ensureJob(knex, ANNOUNCE_JOB);
    });

    it('tells each sink each event once, in order', async () => {
      await addFinding(knex, 'tide', { events: ['opened', 'snoozed'] });
      await addFinding(knex, 'ebb', { events: ['opened', 'resolved'] });
      const one = recorder('one');
      const two = recorder('two');
      await announce(one.sink, two.sink);
      await announce(one.sink, two.sink);
      expect(one.batches).toHaveLength(1);
      expect(one.batches[0]).toMatchObject([
        {
          event: 'opened',
          finding: {
            id: 'tide',
            entityRef: 'component:default/tide',
            title: 'tide',
            facts: { holds: 4, of: 5 },
          },
        },
        { event: 'opened', finding: { id: 'ebb' } },
        { event: 'resolved', finding: { id: 'ebb' } },
      ]);
      expect(two.batches).toEqual(one.batches);
      expect(await knex('finding_delivery')).toEqual([]);
    });

    it('tells a sink that failed again later, and holds up no other', async () => {
      await addFinding(knex, 'tide');
      const bad = recorder('bad', 1);
      const good = recorder('good');
      await announce(bad.sink, good.sink);
      expect([bad.seen(), good.seen()]).toEqual([[], ['tide']]);
      await addFinding(knex, 'ebb');
      await announce(bad.sink, good.sink);
      expect([bad.seen(), good.seen()]).toEqual([[], ['tide', 'ebb']]);
      await dueNow();
      await announce(bad.sink, good.sink);
      expect([bad.seen(), good.seen()]).toEqual([
        ['tide', 'ebb'],
        ['tide', 'ebb'],
      ]);
    });

    it('gives up after ten failures', async () => {
      await addFinding(knex, 'tide');
      const bad = recorder('bad', 99);
      for (let tries = 0; tries < 10; tries += 1) {
        await announce(bad.sink);
        await dueNow();
      }
      expect(await knex('finding_delivery')).toEqual([]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('1 events are dropped'),
        expect.anything(),
      );
    });

    it('forgets, in time, what was to be told to a sink that was taken away', async () => {
      await addFinding(knex, 'tide');
      const bad = recorder('bad', 1);
      const good = recorder('good');
      await announce(bad.sink, good.sink);
      await announce(good.sink);
      expect(await knex('finding_delivery').pluck('sink')).toEqual(['bad']);
      await knex('finding_delivery').update({
        due_at: Date.now() - 8 * DAY_MS,
      });
      // Not what is still there, however late it is.
      await addFinding(knex, 'ebb');
      const late = recorder('late', 1);
      await announce(late.sink);
      expect(await knex('finding_delivery').pluck('sink')).toEqual(['late']);
      await knex('finding_delivery').update({ due_at: 0 });
      await announce(late.sink);
      expect(late.seen()).toEqual(['ebb']);
    });

    it('leaves a sink behind that does not end when the backend stops', async () => {
      await addFinding(knex, 'tide');
      const stopping = new AbortController();
      const deaf: FindingSink = {
        id: 'deaf',
        receive: async () => {
          stopping.abort();
          await new Promise(() => {});
        },
      };
      await announceFindings({
        knex,
        logger,
        sinks: [deaf],
        signal: stopping.signal,
      });
      expect(await knex('finding_delivery').pluck('attempts')).toEqual([0]);
      expect((await knex('job').first()).lease_ticket).toBeNull();
    });

    it('keeps quiet about what is snoozed', async () => {
      await addFinding(knex, 'tide', { snoozed: true });
      const one = recorder('one');
      await announce(one.sink);
      expect(one.batches).toEqual([]);
      expect(await knex('finding_delivery')).toEqual([]);
    });

    it('lets one replica tell at a time', async () => {
      await addFinding(knex, 'tide');
      let told = 0;
      const slow: FindingSink = {
        id: 'slow',
        receive: async () => {
          told += 1;
          await new Promise(resolve => setTimeout(resolve, 100));
        },
      };
      await Promise.all([announce(slow), announce(slow), announce(slow)]);
      expect(told).toBe(1);
    });
  });

  it.each<[unknown, RegExp]>([
    [{ id: 'A b', receive: () => {} }, /lower case letters.*"A b"/],
    [{ id: 'a' }, /must have a function receive/],
    [undefined, /must have an id/],
  ])('refuses the sink %j', (sink, message) => {
    expect(() => new FindingSinks().add(sink as FindingSink)).toThrow(message);
  });
});

describe('NotificationSink', () => {
  const event = (
    id: number,
    over: Partial<FindingEvent['finding']> = {},
    name: FindingEvent['event'] = 'opened',
  ): FindingEvent => ({
    id,
    event: name,
    atMs: 1,
    finding: {
      id: `f${id}`,
      entityRef: `component:default/tide-${id}`,
      title: `Tide ${id}`,
      ownerRef: 'group:default/harbour',
      kind: 'single-knower',
      severity: 'critical',
      confidence: 'high',
      facts: {},
      ...over,
    },
  });
  const start = (severity: 'critical' | 'warning' = 'critical') => {
    const send = jest.fn().mockResolvedValue(undefined);
    const logger = mockServices.logger.mock();
    const sink = new NotificationSink({
      notifications: { send },
      logger,
      severity,
    });
    return { sink, send, logger };
  };

  it('tells the owner of a critical finding, and nobody of others', async () => {
    const { sink, send } = start();
    await sink.receive([
      event(1),
      event(2, { severity: 'warning' }),
      event(3, {}, 'resolved'),
      event(4, { ownerRef: undefined }),
    ]);
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: { type: 'entity', entityRef: 'group:default/harbour' },
          payload: expect.objectContaining({
            title: 'Tide 1: only one person knows it',
            link: '/catalog/default/component/tide-1/ownership',
            severity: 'critical',
            topic: 'ownership',
            scope: 'ownership-finding:f1',
          }),
        },
      ],
    ]);
  });

  it('tells of warnings where that is wanted', async () => {
    const { sink, send } = start('warning');
    await sink.receive([event(1, { severity: 'warning' })]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('does not flood an owner', async () => {
    const { sink, send } = start();
    await sink.receive(Array.from({ length: 50 }, (_, id) => event(id)));
    expect(send.mock.calls).toEqual([
      [
        expect.objectContaining({
          payload: expect.objectContaining({
            title: 'Ownership: 50 findings on 50 of your entities',
            scope: 'ownership-findings:group:default/harbour',
          }),
        }),
      ],
    ]);
  });

  it('says once that there is no notifications plugin', async () => {
    const { sink, send, logger } = start();
    send.mockRejectedValue(
      new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      ),
    );
    await sink.receive([event(1)]);
    await sink.receive([event(2)]);
    expect(logger.info).toHaveBeenCalledTimes(1);
    send.mockRejectedValue(new Error('Request failed with status 503'));
    await expect(sink.receive([event(3)])).rejects.toThrow('503');
  });
});
