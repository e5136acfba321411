import { quantile } from '../row.mjs';
import { inTurns } from './inTurns.mjs';
import { goalBeside, missingPeers } from './peers.mjs';
import { seconds } from './seconds.mjs';

/** Characters of what a peer failed with: some print where in their code. */
const MAX_SAID = 500;

/**
 * A row for each peer, ours and the peer's command in turns, and one for each
 * expected peer that was not named. A peer that fails, or takes too long, is
 * said and does not keep the others from being measured.
 *
 * @param {{ peers: { name: string, command: string[] }[], repo: string,
 *   ours: { command: string[], before?: () => unknown }, runs: number,
 *   timeoutMs: number, isLarge: boolean, cwd?: string }} options goals are for
 *   large repositories: on a small one starting decides
 * @returns {AsyncGenerator<object>} for `row()`
 * @throws when ours fails
 */
export async function* measurePeers(options) {
  const { peers, repo, ours, runs, timeoutMs, isLarge, cwd } = options;
  for (const { name, command } of peers) {
    const peer = {
      command: command.map(part => part.replaceAll('{repo}', repo)),
      cwd,
      timeoutMs,
    };
    try {
      const { us, rival } = await inTurns({ us: ours, rival: peer }, runs);
      yield peerRow({ name, us, rival, isLarge });
    } catch (error) {
      if (error.side !== 'rival') throw error;
      yield { ...emptyRow(name, isLarge), notRun: oneLine(error.message) };
    }
  }
  for (const name of missingPeers(peers)) {
    yield {
      ...emptyRow(name, isLarge),
      notRun: `not named (--peer ${name}=COMMAND)`,
    };
  }
}

/** What milliseconds of ours and of a peer come to. */
export function peerRow({ name, us, rival, isLarge }) {
  const value = quantile(rival, 0.5) / quantile(us, 0.5);
  return {
    ...emptyRow(name, isLarge),
    unit: '×',
    value,
    samples: us.map((ms, index) => rival[index] / ms),
    note: `medians: ours ${seconds(us)}, ${name} ${seconds(rival)}`,
    reached: isLarge ? goalBeside(name).isReachedBy(value) : undefined,
  };
}

function emptyRow(name, isLarge) {
  return {
    name: `times faster than ${name}`,
    goal: isLarge ? goalBeside(name).text : '',
  };
}

function oneLine(text) {
  const line = text.trim().replace(/\s*\n\s*/g, ' / ');
  return line.length > MAX_SAID ? `${line.slice(0, MAX_SAID)}…` : line;
}
