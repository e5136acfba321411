import { mockCredentials } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { component } from '../__testUtils__/entities';
import { VisibleEntities } from './VisibleEntities';

const ASK: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

describe('VisibleEntities', () => {
  const ada = mockCredentials.user('user:default/ada');
  const bo = mockCredentials.user('user:default/bo');

  /** What nobody waits for has come to its end. */
  const renewed = () => new Promise(resolve => setImmediate(resolve));

  /** A catalog that takes its time by a clock of its own. */
  function setup(options: {
    tookMs: number;
    turnMs?: number;
    /** Every walk goes on until it is let go. */
    holds?: boolean;
  }) {
    let now = 0;
    const calls: string[] = [];
    const state = { isDown: false, isSilent: false };
    const held: Array<() => void> = [];
    const catalog = {
      async *streamEntities(
        _request: unknown,
        { credentials }: { credentials: typeof bo },
      ) {
        calls.push(credentials.principal.userEntityRef ?? 'service');
        now += options.tookMs;
        if (state.isDown) throw new Error('down');
        if (state.isSilent) await new Promise(() => {});
        if (options.holds) await new Promise<void>(go => held.push(go));
        yield [component('Tide')];
      },
    } as unknown as CatalogService;
    const numbers = new Map<string, number>();
    const visible = new VisibleEntities({
      catalog,
      now: () => now,
      silenceMs: options.holds ? 60_000 : 20,
      turnMs: options.turnMs,
      numbers: {
        get: ref => numbers.get(ref),
        learn: async refs => {
          refs.forEach(ref => numbers.set(ref, numbers.size + 1));
        },
      },
    });
    return {
      visible,
      calls,
      state,
      /** Lets the walk end that began first of those that go on. */
      letGo: async () => {
        held.shift()?.();
        await renewed();
      },
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  it('asks once for each caller, and never shares an answer', async () => {
    const { visible, calls } = setup({ tookMs: 10 });
    const answers = await Promise.all([
      visible.visibleTo(ada, ASK),
      visible.visibleTo(ada, ASK),
      visible.visibleTo(bo, ASK),
      visible.visibleTo(mockCredentials.service('plugin:x'), ASK),
      visible.visibleTo(
        mockCredentials.service('plugin:x', { permissionNames: ['y'] }),
        ASK,
      ),
    ]);
    expect(answers[0].kind).toBe('some');
    expect(answers[0].has('component:default/tide')).toBe(true);
    expect(answers[0].has('component:default/ebb')).toBe(false);
    expect(calls).toEqual([
      'user:default/ada',
      'user:default/bo',
      'service',
      'service',
    ]);
  });

  it('asks nobody where the policy has said yes or no', async () => {
    const { visible, calls } = setup({ tookMs: 10 });
    const { ALLOW, DENY } = AuthorizeResult;
    const yes = await visible.visibleTo(ada, { result: ALLOW });
    expect(yes.has('component:default/ebb')).toBe(true);
    const no = await visible.visibleTo(ada, { result: DENY });
    expect(no.has('component:default/tide')).toBe(false);
    expect(calls).toEqual([]);
  });

  it.each([
    ['a small catalog', 10, 3_000],
    ['a middling one', 1_000, 20_000],
    ['a huge one', 30_000, 60_000],
  ])('keeps the answer of %s', async (_what, tookMs, keptMs) => {
    const { visible, calls, pass } = setup({ tookMs });
    await visible.visibleTo(ada, ASK);
    pass(keptMs - tookMs);
    await visible.visibleTo(ada, ASK);
    expect(calls).toHaveLength(2);
  });

  it('renews what is still in use before it is too old', async () => {
    const { visible, calls, pass } = setup({ tookMs: 1_000 });
    await visible.visibleTo(ada, ASK);
    pass(8_999);
    await visible.visibleTo(ada, ASK);
    expect(calls).toHaveLength(1);
    pass(1);
    await visible.visibleTo(ada, ASK);
    await visible.visibleTo(ada, ASK);
    expect(calls).toHaveLength(2);
    await renewed();
    // The renewal counts from its own beginning: 10 s later than the first.
    pass(15_000);
    await visible.visibleTo(ada, ASK);
    expect(calls).toHaveLength(3);
  });

  it('keeps no failure', async () => {
    const { visible, state } = setup({ tookMs: 10 });
    state.isDown = true;
    await expect(visible.visibleTo(ada, ASK)).rejects.toThrow(
      'The catalog does not say which components you may see',
    );
    state.isDown = false;
    const seen = await visible.visibleTo(ada, ASK);
    expect(seen.has('component:default/tide')).toBe(true);
  });

  it('waits for no catalog that has stopped to answer', async () => {
    const { visible, state } = setup({ tookMs: 10 });
    state.isSilent = true;
    await expect(visible.visibleTo(ada, ASK)).rejects.toThrow(
      'The catalog does not say which components you may see',
    );
    state.isSilent = false;
    const seen = await visible.visibleTo(ada, ASK);
    expect(seen.has('component:default/tide')).toBe(true);
  });

  it('drops a renewal that failed, never what is in use', async () => {
    const { visible, calls, state, pass } = setup({ tookMs: 10 });
    await visible.visibleTo(ada, ASK);
    state.isDown = true;
    pass(2_000);
    const seen = await visible.visibleTo(ada, ASK);
    expect(seen.has('component:default/tide')).toBe(true);
    await renewed();
    pass(2_000);
    await expect(visible.visibleTo(ada, ASK)).rejects.toThrow(
      'The catalog does not say',
    );
    expect(calls).toHaveLength(3);
  });

  describe('when many ask at once', () => {
    const person = (at: number) =>
      mockCredentials.user(`user:default/person-${at}`);
    const asked = (visible: VisibleEntities, count: number, from = 0) =>
      Array.from({ length: count }, (_, at) =>
        visible.visibleTo(person(from + at), ASK),
      );
    const names = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, at) => `user:default/person-${from + at}`,
      );

    it('walks the catalog for four of them at a time, in the order they came', async () => {
      const { visible, calls, letGo } = setup({ tookMs: 10, holds: true });
      const answers = asked(visible, 10);
      await renewed();
      expect(calls).toEqual(names(0, 4));
      for (let ended = 1; ended <= 10; ended += 1) {
        await letGo();
        expect(calls).toEqual(names(0, Math.min(10, 4 + ended)));
      }
      expect((await Promise.all(answers)).map(seen => seen.kind)).toEqual(
        Array(10).fill('some'),
      );
    });

    it('renews behind all who wait', async () => {
      const { visible, calls, letGo, pass } = setup({
        tookMs: 1_000,
        holds: true,
      });
      const first = visible.visibleTo(ada, ASK);
      await renewed();
      await letGo();
      await first;
      pass(10_000);
      const waiting = asked(visible, 4);
      // Ada is answered from what is known, and renewed when there is time.
      expect(await visible.visibleTo(ada, ASK)).toBe(await first);
      waiting.push(...asked(visible, 2, 4));
      await renewed();
      for (let ended = 0; ended < 3; ended += 1) await letGo();
      expect(calls.slice(1)).toEqual([...names(0, 6), 'user:default/ada']);
      for (let ended = 0; ended < 4; ended += 1) await letGo();
      await Promise.all(waiting);
    });

    it('moves a renewal up once somebody waits for it', async () => {
      const { visible, calls, letGo, pass } = setup({
        tookMs: 1_000,
        holds: true,
      });
      const first = visible.visibleTo(ada, ASK);
      await renewed();
      await letGo();
      await first;
      const waiting = asked(visible, 4);
      pass(10_000);
      await visible.visibleTo(ada, ASK);
      pass(60_000);
      const again = visible.visibleTo(ada, ASK);
      waiting.push(...asked(visible, 1, 4));
      await renewed();
      await letGo();
      await letGo();
      expect(calls.slice(1)).toEqual([
        ...names(0, 4),
        'user:default/ada',
        ...names(4, 5),
      ]);
      for (let ended = 0; ended < 4; ended += 1) await letGo();
      expect(await again).not.toBe(await first);
      await Promise.all(waiting);
    });

    it('renews nothing that is out of use by then', async () => {
      const { visible, calls, letGo, pass } = setup({
        tookMs: 1_000,
        holds: true,
      });
      const first = visible.visibleTo(ada, ASK);
      await renewed();
      await letGo();
      await first;
      const waiting = asked(visible, 4);
      pass(10_000);
      await visible.visibleTo(ada, ASK);
      pass(60_000);
      for (let ended = 0; ended < 4; ended += 1) await letGo();
      await Promise.all(waiting);
      expect(calls).toEqual(['user:default/ada', ...names(0, 4)]);
      const again = visible.visibleTo(ada, ASK);
      await renewed();
      await letGo();
      expect((await again).kind).toBe('some');
    });

    it('gives the place of whoever went away to the next', async () => {
      const { visible, calls, letGo } = setup({ tookMs: 10, holds: true });
      const waiting = asked(visible, 4);
      const leaves = new AbortController();
      const left = visible.visibleTo(ada, ASK, leaves.signal);
      const tabs = [new AbortController(), new AbortController()];
      const [closed, open] = tabs.map(tab =>
        visible.visibleTo(bo, ASK, tab.signal),
      );
      waiting.push(...asked(visible, 1, 4), open);
      leaves.abort(new Error('gone'));
      tabs[0].abort(new Error('gone'));
      await expect(left).rejects.toThrow('gone');
      await expect(closed).rejects.toThrow('gone');
      for (let ended = 0; ended < 6; ended += 1) await letGo();
      await Promise.all(waiting);
      expect(calls).toEqual([
        ...names(0, 4),
        // Another request of Bo's still waits.
        'user:default/bo',
        ...names(4, 5),
      ]);
      const back = visible.visibleTo(ada, ASK);
      await renewed();
      await letGo();
      expect((await back).kind).toBe('some');
    });

    it('lets nobody wait for ever, and holds no place for those who gave up', async () => {
      const { visible, calls, letGo } = setup({
        tookMs: 10,
        holds: true,
        turnMs: 20,
      });
      const waiting = asked(visible, 4);
      await expect(visible.visibleTo(ada, ASK)).rejects.toThrow(
        'Too many callers ask at once',
      );
      for (let ended = 0; ended < 4; ended += 1) await letGo();
      await Promise.all(waiting);
      expect(calls).toEqual(names(0, 4));
    });
  });
});
