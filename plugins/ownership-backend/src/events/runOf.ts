/** How a run of a template ended. */
export type RunOutcome = 'completed' | 'failed' | 'cancelled';

/** What an event of the scaffolder says of a run. */
export type Run =
  | { taskId: string; templateRef: string }
  | { taskId: string; outcome: RunOutcome };

const OUTCOMES: readonly unknown[] = ['completed', 'failed', 'cancelled'];

/**
 * Reads what the scaffolder tells of a task: what it is about when it is
 * created, and how it ended. Undefined for everything else: a payload is what
 * anybody may have sent.
 */
export function runOf(payload: unknown): Run | undefined {
  const { id, taskId = id, status, spec } = objectOf(payload);
  if (typeof taskId !== 'string' || !/^[\w-]{1,64}$/.test(taskId)) {
    return undefined;
  }
  if (OUTCOMES.includes(status)) {
    return { taskId, outcome: status as RunOutcome };
  }
  const { entityRef } = objectOf(objectOf(spec).templateInfo);
  return status === 'open' &&
    typeof entityRef === 'string' &&
    /^template:[\w.-]{1,63}\/[\w.-]{1,63}$/i.test(entityRef)
    ? { taskId, templateRef: entityRef.toLocaleLowerCase('en-US') }
    : undefined;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}
