import { timeCommand } from './timeCommand.mjs';

/**
 * Runs the sides one after the other, in turns, after one turn to warm up.
 *
 * @param {Record<string, { command: string[], before?: () => unknown,
 *   cwd?: string, timeoutMs?: number }>} sides
 * @param {number} runs
 * @returns {Promise<Record<string, number[]>>} milliseconds of each
 * @throws what a side failed with; `side` of it says which
 */
export async function inTurns(sides, runs) {
  const names = Object.keys(sides);
  const samples = Object.fromEntries(names.map(name => [name, []]));
  for (let turn = -1; turn < runs; turn += 1) {
    const order = turn % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const { before, command, cwd, timeoutMs } = sides[name];
      await before?.();
      const { ms } = await timeCommand(command, { cwd, timeoutMs }).catch(
        error => {
          throw Object.assign(error, { side: name });
        },
      );
      if (turn >= 0) samples[name].push(ms);
    }
  }
  return samples;
}
