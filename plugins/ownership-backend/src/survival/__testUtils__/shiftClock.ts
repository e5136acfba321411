/**
 * Lets this process believe that it is another time, as on a machine whose
 * clock is wrong. Timers and the monotonic clock go on as they are.
 */
export function shiftClock(byMs: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (_, args) =>
      args.length === 0
        ? new RealDate(RealDate.now() + byMs)
        : Reflect.construct(RealDate, args),
    apply: () => new RealDate(RealDate.now() + byMs).toString(),
    get: (target, key, receiver) =>
      key === 'now'
        ? () => RealDate.now() + byMs
        : Reflect.get(target, key, receiver),
  });
}
