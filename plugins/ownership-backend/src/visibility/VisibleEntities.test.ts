import { mockCredentials } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { component } from '../__testUtils__/entities';
import { VisibleEntities } from './VisibleEntities';

describe('VisibleEntities', () => {
  const ada = mockCredentials.user('user:default/ada');
  const bo = mockCredentials.user('user:default/bo');

  /** A catalog that takes its time by a clock of its own. */
  function setup(options: { tookMs: number }) {
    let now = 0;
    const calls: string[] = [];
    const state = { isDown: false };
    const catalog = {
      async *streamEntities(
        _request: unknown,
        { credentials }: { credentials: typeof bo },
      ) {
        calls.push(credentials.principal.userEntityRef ?? 'service');
        now += options.tookMs;
        if (state.isDown) throw new Error('down');
        yield [component('Tide')];
      },
    } as unknown as CatalogService;
    const visible = new VisibleEntities({ catalog, now: () => now });
    return {
      visible,
      calls,
      state,
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  it('asks once for each caller, and never shares an answer', async () => {
    const { visible, calls } = setup({ tookMs: 10 });
    const answers = await Promise.all([
      visible.visibleTo(ada),
      visible.visibleTo(ada),
      visible.visibleTo(bo),
      visible.visibleTo(mockCredentials.service('plugin:x')),
      visible.visibleTo(
        mockCredentials.service('plugin:x', { permissionNames: ['y'] }),
      ),
    ]);
    expect([...answers[0]]).toEqual(['component:default/tide']);
    expect(calls).toEqual([
      'user:default/ada',
      'user:default/bo',
      'service',
      'service',
    ]);
  });

  it.each([
    ['a small catalog', 10, 3_000],
    ['a middling one', 1_000, 20_000],
    ['a huge one', 30_000, 60_000],
  ])('keeps the answer of %s', async (_what, tookMs, keptMs) => {
    const { visible, calls, pass } = setup({ tookMs });
    await visible.visibleTo(ada);
    pass(keptMs - tookMs - 1);
    await visible.visibleTo(ada);
    expect(calls).toHaveLength(1);
    pass(1);
    await visible.visibleTo(ada);
    expect(calls).toHaveLength(2);
  });

  it('keeps no failure', async () => {
    const { visible, state } = setup({ tookMs: 10 });
    state.isDown = true;
    await expect(visible.visibleTo(ada)).rejects.toThrow(
      'The catalog does not say which components you may see',
    );
    state.isDown = false;
    expect((await visible.visibleTo(ada)).size).toBe(1);
  });
});
