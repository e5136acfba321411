import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/**
 * Does something that leaves a trace: that it was tried, and how it went, with
 * what can be said only then.
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  work: () => Promise<T>,
  metaOf: (result: T) => JsonObject | undefined = () => undefined,
): Promise<T> {
  const trace = await auditor.createEvent(event);
  try {
    const result = await work();
    const meta = metaOf(result);
    await trace.success(...(meta ? [{ meta }] : []));
    return result;
  } catch (error) {
    await trace.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
