import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as runCommand } from '../run.mjs';
import { inTurns } from './engine/inTurns.mjs';
import { measurePeers } from './engine/measurePeers.mjs';
import { parsePeers } from './engine/peers.mjs';
import { seconds } from './engine/seconds.mjs';
import { timeCommand } from './engine/timeCommand.mjs';
import { quantile, row } from './row.mjs';
import { tell } from './tell.mjs';

const COMMAND = fileURLToPath(new URL('./engine/command.cjs', import.meta.url));
const RUNNING = fileURLToPath(new URL('./engine/running.cjs', import.meta.url));
const PARTS = ['whole', 'mirror', 'more', 'paths', 'memory', 'peers'];
const LARGE_COMMITS = 50_000;
const FOLDERS = 100;
/** A timer that is set for longer rings at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export const options = {
  repo: { type: 'string', multiple: true },
  rev: { type: 'string', default: 'HEAD' },
  runs: { type: 'string', default: '5' },
  only: { type: 'string', default: PARTS.join(',') },
  peer: { type: 'string', multiple: true },
  'peer-timeout': { type: 'string', default: '600' },
  'no-build': { type: 'boolean', default: false },
};

export const usage = `usage: ./dev bench engine --repo PATH [options]

The whole bus-factor command, from its start to the written result and snapshot,
beside "git log --raw -z --no-renames > /dev/null" on the same repository, in
turns.

  --repo PATH      a clone or a bare repository; may be given again
  --rev R          what to read (HEAD)
  --runs N         of each side, after one to warm up (5)
  --only A,B       of ${PARTS.join(', ')} (all)
  --peer NAME=CMD  another tool; {repo} in CMD is the repository's path. May be
                   given again; expected are git-who, git-truck, Truck-Factor
                   and JetBrains. CMD is a program and its arguments, for no
                   shell, and runs where you are
  --peer-timeout S the longest that a run of a peer may take, in seconds (600)
  --no-build       measure packages/bus-factor/dist as it is
  --json           an array of rows instead of a table`;

export async function run(values, { log, command }) {
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs must be a whole number from 1 on`);
  }
  const cwd = resolve(process.env.DEV_CALLER_CWD ?? '.');
  const repos = (values.repo ?? []).map(repo => resolve(cwd, repo));
  if (repos.length === 0) throw new Error('--repo PATH says what to read');
  const only = values.only.split(',');
  const unknown = only.find(part => !PARTS.includes(part));
  if (unknown !== undefined) {
    throw new Error(`--only knows ${PARTS.join(', ')}, and not '${unknown}'`);
  }
  const peers = parsePeers(values.peer ?? []);
  const timeoutMs = Number(values['peer-timeout']) * 1000;
  if (!(timeoutMs > 0 && timeoutMs <= MAX_TIMER_MS)) {
    throw new Error('--peer-timeout must be a number of seconds above 0');
  }
  if (!values['no-build']) {
    log('building the command');
    // The build takes the types of the whole repository from there.
    await runCommand(['yarn', 'tsc']);
    await runCommand(['yarn', 'workspace', '@stewardship/bus-factor', 'build']);
  }
  const rows = [];
  for (const repo of repos) {
    const folder = await mkdtemp(join(tmpdir(), 'stewardship-bench-'));
    try {
      rows.push(
        ...(await measureRepository({
          repo,
          folder,
          rev: values.rev,
          runs,
          only,
          peers,
          timeoutMs,
          cwd,
          log,
          command,
        })),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function measureRepository(options) {
  const { repo, folder, rev, runs, only, log, command } = options;
  const name =
    basename(repo) === 'repo' ? basename(join(repo, '..')) : basename(repo);
  const git = async (...args) =>
    (await timeCommand(['git', '-C', repo, ...args], { capture: true })).output;
  const commit = (await git('rev-parse', `${rev}^{commit}`)).trim();
  const commits = Number(await git('rev-list', '--count', commit));
  log(`${name}: ${commits} commits`);
  const isLarge = commits >= LARGE_COMMITS;
  const rows = [];
  const add = item => {
    const added = row({ ...item, name: `${name}: ${item.name}`, command });
    rows.push(added);
    log(tell(added));
  };

  const snapshot = join(folder, 'snapshot');
  const ours = (at, more = [], keep) => ({
    before: () => (keep ? keep() : rm(snapshot, { force: true })),
    command: [
      process.execPath,
      COMMAND,
      at,
      '--rev',
      commit,
      '--format',
      'json',
      '--as-of',
      '2026-01-01',
      '--snapshot',
      snapshot,
      ...more,
    ],
  });
  const plainLog = at => ({
    command: ['git', '-C', at, 'log', '--raw', '-z', '--no-renames', commit],
  });

  if (only.includes('whole')) {
    const { us, rival } = await inTurns(
      { us: ours(repo), rival: plainLog(repo) },
      runs,
    );
    add(
      ratioRow({
        name: 'whole process, as it was cloned',
        us,
        rival,
        goal: isLarge ? 0.9 : 1.5,
        startMs: isLarge ? 0 : await startMs(runs),
      }),
    );
  }
  if (only.includes('mirror')) {
    const mirror = join(folder, 'mirror.git');
    await timeCommand([
      'git',
      'clone',
      '--quiet',
      '--bare',
      '--local',
      repo,
      mirror,
    ]);
    await timeCommand([
      'git',
      '-C',
      mirror,
      'commit-graph',
      'write',
      '--reachable',
    ]);
    const { us, rival } = await inTurns(
      { us: ours(mirror), rival: plainLog(mirror) },
      runs,
    );
    add(
      ratioRow({
        name: 'whole process, mirror with commit-graph',
        us,
        rival,
        goal: isLarge ? 0.75 : undefined,
      }),
    );
  }
  if (only.includes('more')) {
    const parent = (await git('rev-parse', `${commit}^1`)).trim();
    const before = join(folder, 'before');
    await timeCommand([
      process.execPath,
      COMMAND,
      repo,
      '--rev',
      parent,
      '--format',
      'json',
      '--snapshot',
      before,
    ]);
    const { us, rival } = await inTurns(
      {
        us: ours(repo, [], () => copyFile(before, snapshot)),
        rival: ours(repo),
      },
      runs,
    );
    const outputs = [];
    for (const side of [
      ours(repo, [], () => copyFile(before, snapshot)),
      ours(repo),
    ]) {
      await side.before();
      outputs.push((await timeCommand(side.command, { capture: true })).output);
    }
    const fresh = Number(
      await git('rev-list', '--count', `${parent}..${commit}`),
    );
    const more = `${fresh} more commit${fresh === 1 ? '' : 's'}`;
    const goal = isLarge ? 0.05 : undefined;
    add({
      ...ratioRow({ name: `${more}, beside a full scan`, us, rival, goal }),
      note: `output ${
        outputs[0] === outputs[1] ? 'byte for byte the same' : 'DIFFERS'
      }; snapshot ${((await stat(snapshot)).size / 1e6).toFixed(1)} MB`,
    });
    const warm = JSON.parse(
      (
        await timeCommand(
          [process.execPath, RUNNING, repo, commit, before, String(runs)],
          { capture: true },
        )
      ).output,
    );
    add({
      ...ratioRow({
        ...warm,
        name: `${more}, both warm: in a process that runs on, as the backend's`,
        goal,
      }),
      note: `answers ${warm.isSame ? 'the same' : 'DIFFER'}`,
    });
  }
  if (only.includes('paths')) {
    // A submodule is listed among them, and is no folder of this repository.
    const folders = (await git('ls-tree', '-rdz', commit))
      .split('\0')
      .filter(entry => entry.split(' ')[1] === 'tree')
      .map(entry => entry.slice(entry.indexOf('\t') + 1));
    const step = Math.max(1, Math.floor(folders.length / FOLDERS));
    const chosen = folders
      .filter((_, index) => index % step === 0)
      .slice(0, FOLDERS);
    const { us, rival } = await inTurns(
      {
        us: ours(
          repo,
          chosen.flatMap(path => ['--path', path]),
        ),
        rival: ours(repo),
      },
      runs,
    );
    add(
      ratioRow({
        name: `${chosen.length} component paths, beside one`,
        us,
        rival,
        goal: 1.15,
      }),
    );
  }
  if (only.includes('memory')) {
    const peaks = { us: [], rival: [] };
    for (let turn = 0; turn < Math.min(runs, 3); turn += 1) {
      for (const [side, given] of Object.entries({
        us: ours(repo),
        rival: plainLog(repo),
      })) {
        await given.before?.();
        peaks[side].push(
          (await timeCommand(given.command, { memory: true })).peakMb,
        );
      }
    }
    const value = quantile(peaks.us, 0.5);
    const rival = quantile(peaks.rival, 0.5);
    add({
      name: 'peak memory, all processes',
      unit: 'MB',
      value,
      rival,
      samples: peaks.us,
      rivalSamples: peaks.rival,
      goal: '≤ git log + 300 MB',
      reached: value <= rival + 300,
    });
  }
  if (only.includes('peers')) {
    const { peers, timeoutMs, cwd } = options;
    const measured = measurePeers({
      peers,
      repo,
      ours: ours(repo),
      runs: Math.min(runs, 3),
      timeoutMs,
      isLarge,
      cwd,
    });
    for await (const item of measured) add(item);
  }
  return rows;
}

/** What the command costs that does nothing. */
async function startMs(runs) {
  const { us } = await inTurns(
    { us: { command: [process.execPath, COMMAND, '--version'] } },
    runs,
  );
  return quantile(us, 0.5);
}

function ratioRow({ name, us, rival, goal, startMs: start = 0 }) {
  const value = quantile(us, 0.5) / quantile(rival, 0.5);
  const allowed = goal && goal + start / quantile(rival, 0.5);
  return {
    name,
    unit: '×',
    value,
    samples: us.map((ms, index) => ms / rival[index]),
    note: `medians ${seconds(us)} and ${seconds(rival)}`,
    goal:
      goal === undefined
        ? ''
        : `≤ ${goal} ×${start > 0 ? ` + ${Math.round(start)} ms` : ''}`,
    reached: goal === undefined ? undefined : value <= allowed,
  };
}
