import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  buildRepository,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { processesOf } from '../__testUtils__/processesOf';

jest.setTimeout(120_000);
afterAll(removeRepositories);

const SCRIPTS = join(__dirname, '../../../../scripts');

interface Row {
  name: string;
  value?: number;
  unit: string;
  goal: string;
  reached?: boolean;
  samples?: number[];
  note?: string;
  notRun?: string;
}

function urlOf(file: string): string {
  return pathToFileURL(join(SCRIPTS, file)).href;
}

/** Runs a module as the benchmark runs, without what the tests transform. */
function evaluate<T>(file: string, body: string, given: unknown = {}): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import * as module from ${JSON.stringify(urlOf(file))};
       const given = ${JSON.stringify(given)};
       process.stdout.write(JSON.stringify(await (${body})(module, given)));`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The rows of peers beside a command of ours that says in a file when it ran. */
function measurePeers(given: {
  peers: { name: string; command: string[] }[];
  ours?: string[];
  runs?: number;
  timeoutMs?: number;
  isLarge?: boolean;
  repo?: string;
}): Row[] {
  return evaluate(
    'bench/engine/measurePeers.mjs',
    `async ({ measurePeers }, { ours, ...given }) => {
      const rows = [];
      for await (const row of measurePeers({ ...given, ours: { command: ours } })) {
        rows.push(row);
      }
      return rows;
    }`,
    {
      ours: node(''),
      runs: 1,
      timeoutMs: 60_000,
      isLarge: true,
      repo: '.',
      ...given,
    },
  );
}

function node(code: string, ...args: string[]): string[] {
  return [process.execPath, '--eval', code, '--', ...args];
}

/** Appends its name to a file. */
function noting(file: string, name: string): string[] {
  return node(
    `require('fs').appendFileSync(process.argv[1], process.argv[2])`,
    file,
    name,
  );
}

/** Starts another process, says so in a folder, and does not end. */
function sleeping(folder: string): string[] {
  const code =
    'export STARTED_BY_PEER="$1"; sleep 600 & touch "$1/started"; wait';
  return ['sh', '-c', code, 'sh', folder];
}

describe('peers of the engine benchmark', () => {
  it('are measured in turns with ours, after a turn to warm up', () => {
    const order = join(temporaryFolder(), 'order');
    const [row] = measurePeers({
      peers: [{ name: 'Slowpoke', command: noting(order, '{repo}') }],
      repo: 'p',
      ours: noting(order, 'o'),
      runs: 3,
    });
    expect(readFileSync(order, 'utf8')).toBe('poop'.repeat(2));
    expect(row).toMatchObject({
      name: 'times faster than Slowpoke',
      unit: '×',
      value: expect.any(Number),
      note: expect.stringMatching(/^medians: ours .+ s \(.+\), Slowpoke .+ s/),
    });
    expect(row.samples).toHaveLength(3);
    expect(row.notRun).toBeUndefined();
  });

  it.each([
    ['git-who', 700, { value: 7, goal: '≥ 7 ×', reached: true }],
    ['git-who', 699, { value: 6.99, goal: '≥ 7 ×', reached: false }],
    ['Git-Truck', 650, { value: 6.5, goal: '≥ 7 ×', reached: false }],
    ['JetBrains', 101, { value: 1.01, goal: '> 1 ×', reached: true }],
    ['Truck-Factor', 100, { value: 1, goal: '> 1 ×', reached: false }],
    ['Anything else', 90, { value: 0.9, goal: '> 1 ×', reached: false }],
  ])('%s at %i ms beside 100 is judged by medians', (name, ms, row) => {
    const judged = (isLarge: boolean) =>
      evaluate<Row>(
        'bench/engine/measurePeers.mjs',
        '({ peerRow }, given) => peerRow(given)',
        { name, us: [100, 90, 1000], rival: [ms, 9999, 1], isLarge },
      );
    expect(judged(true)).toMatchObject(row);
    expect(judged(false)).toMatchObject({ value: row.value, goal: '' });
    expect(judged(false).reached).toBeUndefined();
  });

  it('that fail or are not there are said, and the others measured', () => {
    const rows = measurePeers({
      peers: [
        {
          name: 'git-who',
          command: node('console.error("no\\ntree"); process.exit(3)'),
        },
        { name: 'git-truck', command: ['/nowhere/git-truck', '{repo}'] },
        { name: 'JetBrains', command: node('') },
      ],
    });
    expect(rows.map(({ name }) => name)).toEqual([
      'times faster than git-who',
      'times faster than git-truck',
      'times faster than JetBrains',
      'times faster than Truck-Factor',
    ]);
    expect(rows[0].notRun).toMatch(/ ended with 3: no \/ tree$/);
    expect(rows[1].notRun).toContain('ENOENT');
    expect(rows[2].value).toEqual(expect.any(Number));
    expect(rows[3].notRun).toBe('not named (--peer Truck-Factor=COMMAND)');
    for (const { value, reached } of [rows[0], rows[1], rows[3]]) {
      expect([value, reached]).toEqual([undefined, undefined]);
    }
  });

  it('that say much when they fail are cut short', () => {
    const [row] = measurePeers({
      peers: [
        {
          name: 'git-who',
          command: ['sh', '-c', `exit 1 # ${'x'.repeat(999)}`],
        },
      ],
    });
    expect(row.notRun).toMatch(/^sh -c exit 1 # x+…$/);
    expect(row.notRun?.length).toBeLessThan(600);
  });

  it('that take too long are ended with all that they started', () => {
    const folder = temporaryFolder();
    const [row] = measurePeers({
      peers: [{ name: 'git-who', command: sleeping(folder) }],
      timeoutMs: 4000,
    });
    expect(row.notRun).toMatch(/ was ended after 4 s$/);
    expect(existsSync(join(folder, 'started'))).toBe(true);
    expect(processesOf('STARTED_BY_PEER', folder)).toEqual([]);
  });

  it('are ended when the benchmark is', async () => {
    const folder = temporaryFolder();
    const running = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { timeCommand } from ${JSON.stringify(
          urlOf('bench/engine/timeCommand.mjs'),
        )};
         await timeCommand(process.argv.slice(1), { timeoutMs: 600_000 });`,
        '--',
        ...sleeping(folder),
      ],
      { stdio: 'ignore' },
    );
    const ended = once(running, 'exit');
    while (!existsSync(join(folder, 'started')) && running.exitCode === null) {
      await setTimeout(20);
    }
    running.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(processesOf('STARTED_BY_PEER', folder)).toEqual([]);
  });

  it('do not hide that ours fails', () => {
    expect(() =>
      measurePeers({
        peers: [{ name: 'git-who', command: node('') }],
        ours: node('process.exit(2)'),
      }),
    ).toThrow('ended with 2');
  });

  describe('on the command line', () => {
    let repository: string;

    beforeAll(() => {
      repository = buildRepository([
        {
          author: 'Ada Byron <ada@example.org>',
          day: 19_000,
          files: { 'a.ts': 'a\n' },
        },
      ]);
    });

    function bench(...args: string[]) {
      const { DEV_CALLER_CWD, ...env } = process.env;
      return spawnSync(
        process.execPath,
        [
          join(SCRIPTS, 'bench.mjs'),
          'engine',
          ...['--repo', repository, '--only', 'peers', '--no-build'],
          ...args,
        ],
        { encoding: 'utf8', env: { ...env, DEV_CALLER_CWD: repository } },
      );
    }

    it('each have a row that says so when nobody named them', () => {
      const { status, stdout, stderr } = bench('--json');
      expect(status).toBe(0);
      const rows: Row[] = JSON.parse(stdout);
      expect(rows.map(({ notRun }) => notRun)).toEqual(
        ['git-who', 'git-truck', 'Truck-Factor', 'JetBrains'].map(
          name => `not named (--peer ${name}=COMMAND)`,
        ),
      );
      expect(stderr).toContain(
        'times faster than git-who: not run, not named (--peer git-who=COMMAND)',
      );
      expect(stderr).not.toContain('undefined');
      expect(bench().stdout).not.toContain('undefined');
    });

    it('run where the caller is', () => {
      writeFileSync(join(repository, 'peer.cjs'), 'process.exit(4)');
      const { stdout } = bench('--peer', 'Mine=node  peer.cjs a=b {repo}');
      expect(stdout).toContain(
        `times faster than Mine: not run, node peer.cjs a=b ${repository} ended with 4`,
      );
    });

    it.each([
      ['--peer', 'git-who'],
      ['--peer', '=git-who'],
      ['--peer', 'git-who= '],
      ['--peer-timeout', '0'],
      ['--peer-timeout', 'soon'],
      ['--peer-timeout', '1e9'],
    ])('are refused as %s %s', (option, value) => {
      const { status, stdout, stderr } = bench(option, value);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`${option} `);
    });
  });
});
