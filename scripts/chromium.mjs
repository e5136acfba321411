import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser for the browser tests: where it is installed, else brought by the
 * system's package manager where that is allowed.
 *
 * @returns {string} path of the executable
 * @throws when there is none, with the remedy
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) {
      throw new Error(
        `CHROMIUM_PATH names ${asked}, and there is no such file.`,
      );
    }
    return asked;
  }
  return PLACES.find(place => existsSync(place)) ?? installChromium();
}

function installChromium() {
  const remedy =
    'Install Chromium (on Debian and Ubuntu: sudo apt-get install -y chromium) or name a browser in CHROMIUM_PATH, then run ./dev e2e again.';
  const allowed = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!allowed) {
    throw new Error(`Found no Chromium. ${remedy}`);
  }
  process.stderr.write('e2e: bringing Chromium with apt-get (once)\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    for (const args of [['update'], ['install', '-y', 'chromium']]) {
      execFileSync('apt-get', ['-qq', ...args], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
  } catch (error) {
    throw new Error(`apt-get could not install Chromium. ${remedy}`, {
      cause: error,
    });
  }
  const found = PLACES.find(place => existsSync(place));
  if (!found) {
    throw new Error(
      `apt-get installed no Chromium that is known here. ${remedy}`,
    );
  }
  return found;
}
