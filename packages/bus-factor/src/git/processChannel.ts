import { channel } from 'node:diagnostics_channel';

/**
 * Name of the `node:diagnostics_channel` on which every git process of the
 * engine is told as it starts and ends. For whoever runs the engine in a
 * thread and may have to end what a thread that died has left.
 *
 * @public
 */
export const GIT_PROCESS_CHANNEL = 'stewardship:bus-factor:git-process';

/** @public */
export interface GitProcessMessage {
  pid: number;
  running: boolean;
}

const processes = channel(GIT_PROCESS_CHANNEL);

export function tellOfProcess(message: {
  pid: number | undefined;
  running: boolean;
}): void {
  if (message.pid !== undefined) processes.publish(message);
}
