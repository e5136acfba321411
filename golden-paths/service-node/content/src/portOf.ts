/**
 * A port as it stands in the environment.
 *
 * @throws RangeError where it is none, so that the service does not listen
 * somewhere by chance
 */
export function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new RangeError(`PORT has to be from 1 to 65535, not "${text}"`);
  }
  return port;
}
