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

  /** A catalog that takes its time by a clock of its own. */
  function setup(options: { tookMs: number }) {
    let now = 0;
    const calls: string[] = [];
    const state = { isDown: false, isSilent: false };
    const catalog = {
      async *streamEntities(
        _request: unknown,
        { credentials }: { credentials: typeof bo },
      ) {
        calls.push(credentials.principal.userEntityRef ?? 'service');
        now += options.tookMs;
        if (state.isDown) throw new Error('down');
        if (state.isSilent) await new Promise(() => {});
        yield [component('Tide')];
      },
    } as unknown as CatalogService;
    const numbers = new Map<string, number>();
    const visible = new VisibleEntities({
      catalog,
      now: () => now,
      silenceMs: 20,
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
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  /** What nobody waits for has come to its end. */
  const renewed = () => new Promise(resolve => setImmediate(resolve));

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
});
