import { mockServices } from '@backstage/backend-test-utils';
import { startLoop } from './startLoop';

const LONG_MS = 60_000;

describe('startLoop', () => {
  const logger = mockServices.logger.mock();
  const tick = () => new Promise(resolve => setImmediate(resolve));

  it('works, rests, and is woken from its rest', async () => {
    let runs = 0;
    const loop = startLoop({
      name: 'Work',
      logger,
      work: async () => {
        runs += 1;
        return LONG_MS;
      },
    });
    await tick();
    expect(runs).toBe(1);
    loop.wake();
    await tick();
    await tick();
    expect(runs).toBe(2);
    await loop.stop();
    expect(runs).toBe(2);
  });

  it('does not lose a wake-up that comes while it works', async () => {
    let runs = 0;
    let finish = () => {};
    const loop = startLoop({
      name: 'Work',
      logger,
      work: () => {
        runs += 1;
        return new Promise(resolve => {
          finish = () => resolve(LONG_MS);
        });
      },
    });
    loop.wake();
    finish();
    await tick();
    await tick();
    expect(runs).toBe(2);
    finish();
    await loop.stop();
  });

  it('outlives an error and logs it', async () => {
    const loop = startLoop({
      name: 'Work',
      logger,
      work: async () => {
        throw new Error('broken');
      },
    });
    await tick();
    expect(logger.error).toHaveBeenCalledWith(
      'Work failed; it is tried again',
      expect.objectContaining({ message: 'broken' }),
    );
    await loop.stop();
  });

  it('waits, when stopped, for the work to end', async () => {
    let ended = false;
    const loop = startLoop({
      name: 'Work',
      logger,
      work: signal =>
        new Promise(resolve => {
          signal.addEventListener('abort', () =>
            setTimeout(() => {
              ended = true;
              resolve(0);
            }, 20),
          );
        }),
    });
    await loop.stop();
    expect(ended).toBe(true);
  });
});
