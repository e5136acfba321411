import {
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startOfDay } from './days.mjs';
import { generatorFingerprint } from './fingerprint.mjs';
import { writeGoldenPaths } from './goldenPaths.mjs';
import { leaversCatalog } from './leavers.mjs';
import { stories } from './stories/index.mjs';
import { writeRepository } from './writeRepository.mjs';

/**
 * Builds the demo organisation's repositories, unless the folder already holds
 * those of this date and this generator.
 *
 * Everything is written beside the target and moved into place at the end: an
 * interrupted run leaves the former state, never half of a new one.
 *
 * @param {{ target: string, baseDate: string }} options `baseDate` is `YYYY-MM-DD`
 * @returns {Promise<'made' | 'kept'>}
 */
export async function generate({ target, baseDate }) {
  const midnight = startOfDay(baseDate);
  const stamp = `${baseDate} ${await generatorFingerprint()}\n`;
  if ((await readStamp(target)) === stamp) return 'kept';

  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}-`);
  try {
    const folder = join(draft, 'repositories');
    await mkdir(folder);
    const paths = await writeGoldenPaths({ folder });
    await forEachAtOnce(4, stories, story =>
      writeRepository({ story, folder, midnight, paths }),
    );
    await writeFile(join(draft, 'leavers.yaml'), leaversCatalog(midnight));
    await writeFile(join(draft, 'stamp'), stamp);
    await replace(target, draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return 'made';
}

async function readStamp(target) {
  try {
    return await readFile(join(target, 'stamp'), 'utf8');
  } catch {
    // Never generated, or thrown away: the same as out of date.
    return undefined;
  }
}

async function replace(target, draft) {
  const former = `${draft}-former`;
  await rename(target, former).catch(error => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(draft, target);
  await rm(former, { recursive: true, force: true });
}

async function forEachAtOnce(limit, items, run) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
