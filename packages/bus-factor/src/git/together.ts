/**
 * Runs tasks side by side. When one fails the others are aborted, and this is
 * over only when all are: whoever awaits it leaves nothing running.
 *
 * @throws whatever the first to fail threw, not the aborts that followed
 */
export async function together<T extends readonly unknown[]>(
  outer: AbortSignal | undefined,
  tasks: { [Key in keyof T]: (signal: AbortSignal) => Promise<T[Key]> },
): Promise<T> {
  const all = new AbortController();
  const signal = outer ? AbortSignal.any([outer, all.signal]) : all.signal;
  let cause: { error: unknown } | undefined;
  const results = await Promise.all(
    tasks.map(task =>
      task(signal).catch(error => {
        cause ??= { error };
        all.abort();
      }),
    ),
  );
  if (cause) throw cause.error;
  return results as unknown as T;
}
