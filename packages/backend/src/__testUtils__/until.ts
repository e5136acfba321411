/** A quarter of a second apart. */
const MOST_ATTEMPTS = 240;

/**
 * Waits for something that takes its time.
 *
 * @throws Error that says what did not come within a minute
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
): Promise<T> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const found = await look();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Error(`Waited in vain until ${what}`);
}
