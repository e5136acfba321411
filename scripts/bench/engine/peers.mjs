/** The tools that a run is expected to name, and how much slower they should be. */
const EXPECTED = [
  { name: 'git-who', times: 7 },
  { name: 'git-truck', times: 7 },
  { name: 'Truck-Factor' },
  { name: 'JetBrains' },
];

/**
 * What `--peer NAME=COMMAND` asks for.
 *
 * @param {string[]} given
 * @returns {{ name: string, command: string[] }[]}
 * @throws when one is not of that form
 */
export function parsePeers(given) {
  return given.map(text => {
    const [, name, rest] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    const command = rest?.split(/\s+/).filter(Boolean) ?? [];
    if (name === undefined || command.length === 0) {
      throw new Error(`--peer takes NAME=COMMAND, and not '${text}'`);
    }
    return { name, command };
  });
}

/** Names of the expected peers that nobody gave a command for. */
export function missingPeers(peers) {
  const named = new Set(peers.map(({ name }) => name.toLowerCase()));
  return EXPECTED.map(({ name }) => name).filter(
    name => !named.has(name.toLowerCase()),
  );
}

/** Whoever is not expected only has to be slower. */
export function goalBeside(name) {
  const times = EXPECTED.find(
    peer => peer.name.toLowerCase() === name.toLowerCase(),
  )?.times;
  return times === undefined
    ? { text: '> 1 ×', isReachedBy: value => value > 1 }
    : { text: `≥ ${times} ×`, isReachedBy: value => value >= times };
}
