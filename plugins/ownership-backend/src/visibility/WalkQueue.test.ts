import { WalkQueue } from './WalkQueue';

describe('WalkQueue', () => {
  it('lets who is gone already leave a busy queue without a failure that nobody hears of', async () => {
    const unheard = jest.fn();
    process.on('unhandledRejection', unheard);
    try {
      const queue = new WalkQueue({ atOnce: 1, turnMs: 60_000 });
      let finish = () => {};
      const busy = queue.add(
        () =>
          new Promise<void>(resolve => {
            finish = resolve;
          }),
      );
      const work = jest.fn(async () => 'seen');
      const queued = queue.add(work);

      const gone = new Error('gone');
      await expect(queued.wait(AbortSignal.abort(gone))).rejects.toBe(gone);
      expect(queued.isDropped()).toBe(true);

      finish();
      await busy.result;
      // Rejections that nobody handles are told of after the microtasks.
      await new Promise(resolve => setImmediate(resolve));
      expect(unheard).not.toHaveBeenCalled();
      expect(work).not.toHaveBeenCalled();
    } finally {
      process.off('unhandledRejection', unheard);
    }
  });
});
