import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';

/** Does something that leaves a trace: that it was tried, and how it went. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  work: () => Promise<T>,
): Promise<T> {
  const trace = await auditor.createEvent(event);
  try {
    const result = await work();
    await trace.success();
    return result;
  } catch (error) {
    await trace.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
