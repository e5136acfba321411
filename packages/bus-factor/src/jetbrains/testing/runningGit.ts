import { subscribe } from 'node:diagnostics_channel';
import {
  GIT_PROCESS_CHANNEL,
  type GitProcessMessage,
} from '../../git/processChannel';

const running = new Set<number>();

subscribe(GIT_PROCESS_CHANNEL, message => {
  const { pid, running: runs } = message as GitProcessMessage;
  if (runs) running.add(pid);
  else running.delete(pid);
});

/**
 * Number of git processes that the engine started, by what it told since this
 * was imported. It says that one has ended when it is gone, pipes and all.
 */
export function runningGit(): number {
  return running.size;
}
