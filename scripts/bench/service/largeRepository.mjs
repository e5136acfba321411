import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile, row } from '../row.mjs';
import { interleave } from './interleave.mjs';
import { residentMb, watchMemory } from './memoryOf.mjs';
import { createLargeRepository } from './repositories.mjs';
import { rescan } from './rescan.mjs';
import { signIn } from './startPortal.mjs';

const LIKE = '%/large.git';
const SETTLE_MS = 3000;
const SCANS = 3;
/** One that takes this long alone is scanned once. */
const LONG_MS = 120_000;
const MEMORY_GOAL_MB = 400;
const SLOWER_GOAL = 1.3;

/** Where the large repository lies in a company's folder of repositories. */
export function largeRepositoryIn(repositories) {
  return join(repositories, 'large.git');
}

/** Generated, or a copy of a real one. */
export async function prepareLargeRepository({
  path,
  commits,
  copyOf,
  emails,
}) {
  if (copyOf !== undefined) {
    await cp(copyOf, path, { recursive: true });
    return;
  }
  await createLargeRepository({ path, commits, emails });
}

/**
 * Scans the large repository alone, for the memory, and again and again while
 * pages are asked for, beside the same pages while nothing is scanned.
 */
export async function measureLargeRepository(
  open,
  { what, samples, pages, command },
) {
  await open.restart();
  const { portal, ownership, company } = open;
  const rows = [];

  await sleep(SETTLE_MS);
  const idleMb = await residentMb(portal.pid).catch(() => undefined);
  if (idleMb === undefined) {
    const name = `memory while ${what} is scanned`;
    rows.push(row({ name, command, notRun: 'needs /proc, that is, Linux' }));
  } else {
    const memory = watchMemory(portal.pid);
    const scans = [];
    const peaks = [];
    let spentMs = 0;
    for (let times = 0; times < SCANS && spentMs < LONG_MS; times += 1) {
      memory.reset();
      const { ms } = await rescan(ownership, { anew: true, like: LIKE });
      scans.push(ms);
      spentMs += ms;
      peaks.push(memory.peakMb());
      await sleep(SETTLE_MS);
    }
    memory.stop();
    const value = Math.max(...peaks) - idleMb;
    rows.push(
      row({
        name: `memory of the backend while ${what} is scanned, above idle`,
        command,
        unit: 'MB',
        value,
        samples: peaks.map(peak => peak - idleMb),
        goal: `≤ ${MEMORY_GOAL_MB} MB`,
        reached: value <= MEMORY_GOAL_MB,
        note: `idle ${idleMb.toFixed(0)} MB; resident pages that are no file's`,
      }),
      row({
        name: `scan of ${what}`,
        command,
        unit: 's',
        value: quantile(scans, 0.5) / 1000,
        samples: scans.map(ms => ms / 1000),
      }),
    );
  }

  const ask = await signIn(portal, company.users[3]);
  const sides = {
    ours: () => ask(pages.ours),
    rival: () => ask(pages.rival),
  };
  const idle = { ours: [], rival: [] };
  const busy = { ours: [], rival: [] };
  const add = (to, from) => {
    to.ours.push(...from.ours);
    to.rival.push(...from.rival);
  };
  for (let rounds = 0; rounds < 20 && busy.ours.length < samples; rounds += 1) {
    let scanning = true;
    const scan = rescan(ownership, { anew: true, like: LIKE }).finally(() => {
      scanning = false;
    });
    // Until its end: the first seconds alone would be git's, not ours.
    const during = await interleave(sides, {
      times: Infinity,
      warmUp: 0,
      until: () => !scanning,
    });
    await scan;
    add(busy, during);
    await sleep(SETTLE_MS);
    const times = Math.min(samples, Math.max(5, during.ours.length));
    add(idle, await interleave(sides, { times, warmUp: 1 }));
  }
  const p95 = list => quantile(list, 0.95);
  const ratio = p95(busy.ours) / p95(idle.ours);
  const rivalRatio = p95(busy.rival) / p95(idle.rival);
  rows.push(
    row({
      name: `list page while ${what} is scanned, p95 beside idle`,
      command,
      unit: '× idle',
      value: ratio,
      rival: rivalRatio,
      samples: busy.ours.map(ms => ms / p95(idle.ours)),
      rivalSamples: busy.rival.map(ms => ms / p95(idle.rival)),
      goal: `≤ ${SLOWER_GOAL} × idle`,
      reached: ratio <= SLOWER_GOAL,
      note: `p95 ours ${p95(idle.ours).toFixed(1)} ms idle, ${p95(
        busy.ours,
      ).toFixed(1)} ms scanning; by-query ${p95(idle.rival).toFixed(
        1,
      )} ms idle, ${p95(busy.rival).toFixed(1)} ms scanning`,
    }),
  );
  return rows;
}
