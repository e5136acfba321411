/**
 * What was looked at and what was seen, line by line as it happens. A check that
 * fails does not end the run by itself: the rest may fail for another reason,
 * and each costs minutes to come back to.
 */
export function startReport() {
  const began = performance.now();
  const failures = [];
  let place = '';

  const line = text => {
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${seconds.padStart(4)} s  ${text}\n`);
  };

  return {
    /** Everything said from here on is about this. */
    about(title) {
      place = title;
      line('');
      line(`== ${title}`);
    },
    say: line,
    /**
     * Runs one check and prints what it returns as what was seen.
     *
     * @returns {Promise<boolean>} whether it held
     */
    async check(title, look) {
      try {
        const seen = await look();
        line(`ok    ${title}${seen ? `: ${seen}` : ''}`);
        return true;
      } catch (error) {
        failures.push(`${place}: ${title}`);
        line(`FAIL  ${title}`);
        for (const text of String(error?.message ?? error).split('\n')) {
          line(`      ${text}`);
        }
        return false;
      }
    },
    failures,
  };
}
