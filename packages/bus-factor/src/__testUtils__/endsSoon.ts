/** A hostile input that is met in more than linear time takes minutes. */
const SECONDS = 30;

/**
 * Fails when the work takes the processor half a minute: far beyond what any
 * busy machine needs for it, and far below what it takes when its time grows
 * with the square of the input. How fast it is, is told by the benchmarks.
 */
export function expectToEndSoon(work: () => void): void {
  const start = process.cpuUsage();
  work();
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(SECONDS);
}
