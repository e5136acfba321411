/**
 * Asks one after the other, in turns, so that whatever slows the machine slows
 * all of them.
 *
 * @param {Record<string, () => Promise<{ ms: number, status: number, text: string }>>} sides
 * @param {{ times: number, warmUp?: number, until?: () => boolean }} options
 * @returns {Promise<Record<string, number[]>>} milliseconds by side
 */
export async function interleave(sides, { times, warmUp = 5, until }) {
  const names = Object.keys(sides);
  const samples = Object.fromEntries(names.map(name => [name, []]));
  for (let turn = -warmUp; turn < times; turn += 1) {
    if (until?.()) break;
    const order = turn % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const { ms, status, text } = await sides[name]();
      if (status !== 200) {
        throw new Error(`${name}: ${status} ${text.slice(0, 500)}`);
      }
      if (turn >= 0) samples[name].push(ms);
    }
  }
  return samples;
}
