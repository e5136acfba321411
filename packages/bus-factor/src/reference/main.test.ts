import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildRepository,
  git,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { captureStreams } from '../__testUtils__/captureStreams';
import { main } from './main';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const ADA = 'Ada Byron <ada@example.org>';

async function run(argv: readonly string[]) {
  const { written, ...streams } = captureStreams();
  const code = await main({ argv, cwd: '/', ...streams });
  return { code, ...written };
}

/** A folder of clones and one of tables, with one row that is right or not. */
function setUp(value: string) {
  const repos = temporaryFolder();
  const tables = temporaryFolder();
  const built = buildRepository([
    { author: ADA, day: 19_000, files: { 'a.ts': '1', 'b.ts': '2' } },
    {
      author: 'Brook <brook@example.org>',
      day: 19_001,
      files: { 'c.ts': '3' },
    },
  ]);
  const commit = git(built, ['rev-parse', 'HEAD']).trim();
  mkdirSync(join(repos, 'acme+pay'));
  renameSync(built, join(repos, 'acme+pay/repo'));
  mkdirSync(built);
  const header =
    'fetch\tname_in_paper\tcommit\tcommits\tpublished_2015\ttf\ttf_pruned\tfiles\tdevelopers\tcoverage_left\ttf_similar_renames\ttf_file_filter\tfiles_file_filter\tremoved_shares';
  const row = (name: string) =>
    `${name}\t${name}\t${commit}\t2\t1\t${value}\t1\t3\t2\t0.3333\t1\t1\t3\t67`;
  writeFileSync(
    join(tables, 'truck-factor.tsv'),
    `${header}\n${row('acme/pay')}\n${row('acme/gone')}\n`,
  );
  writeFileSync(
    join(tables, 'degree-of-authorship-pay.tsv'),
    'path\tdoa\tfa\tdl\tac\tis_author\na.ts\t4.391\t1\t0\t0\ttrue\nb.ts\t4.391\t1\t0\t0\ttrue\nc.ts\t4.391\t1\t0\t0\ttrue\n',
  );
  return ['--tables', tables, '--repos', repos];
}

describe('reference', () => {
  it('exits with 0 when all that ran is equal, and names what did not run', async () => {
    const { code, stdout } = await run(setUp('1'));
    expect(stdout).toMatch(/acme\/pay \w+ +equal/);
    expect(stdout).toMatch(/degrees of pay +equal +3 lines/);
    expect(stdout).toMatch(/what-if of pay +equal +200 of 200/);
    expect(stdout).toMatch(/acme\/gone \w+ +not run +no clone/);
    expect(stdout).toContain('3 equal, 0 different, 1 not run');
    expect(code).toBe(0);
  });

  it('exits with 1 on a difference', async () => {
    const { code, stdout } = await run(setUp('2'));
    expect(stdout).toContain('truck factor 1 instead of 2');
    expect(code).toBe(1);
  });

  it('exits with 1 when nothing ran', async () => {
    const [, tables] = setUp('1');
    const { code } = await run([
      '--tables',
      tables,
      '--repos',
      temporaryFolder(),
    ]);
    expect(code).toBe(1);
  });

  it('exits with 2 without its folders', async () => {
    expect((await run([])).code).toBe(2);
    expect((await run(['--tables', '/no/such', '--repos', '/'])).code).toBe(2);
  });
});
