/**
 * Random choices that are the same on every machine for an equal seed
 * (mulberry32 over an FNV-1a hash of the seed).
 *
 * @param {string} seed
 */
export function createRandom(seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** 0 (inclusive) to 1 (exclusive). */
    next,
    /** True with the given probability. */
    chance: probability => next() < probability,
    /** 0 (inclusive) to `limit` (exclusive). */
    below: limit => Math.floor(next() * limit),
    pick: list => list[Math.floor(next() * list.length)],
    /** A key of `{ key: weight }`. */
    weighted(weights) {
      const entries = Object.entries(weights);
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = next() * total;
      for (const [key, weight] of entries) {
        rest -= weight;
        if (rest < 0) return key;
      }
      return entries[entries.length - 1][0];
    },
  };
}

/** FNV-1a, 32 bits. */
export function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
