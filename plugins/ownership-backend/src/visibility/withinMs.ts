import { setTimeout as sleep } from 'node:timers/promises';

/** What is waited for, or an error when it takes longer than that. */
export async function withinMs<T>(
  ms: number,
  work: Promise<T>,
  lateError = () => new Error(`no answer within ${ms} ms`),
): Promise<T> {
  const done = new AbortController();
  const { signal } = done;
  const late = sleep(ms, undefined, { signal }).then(() => {
    throw lateError();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
