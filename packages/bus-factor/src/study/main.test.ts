import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildRepository,
  removeRepositories,
  temporaryFolder,
  type CommitSpec,
} from '../__testUtils__/buildRepository';
import { captureStreams } from '../__testUtils__/captureStreams';
import { main } from './main';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const ADA = 'Ada Byron <ada@example.org>';
const BEN = 'Ben Vale <ben@example.org>';
const CLEO = 'Cleo Marsh <cleo@example.org>';

/** First of January 2020. */
const CUT = 18_262;

function work(
  author: string,
  path: string,
  days: { from: number; count: number; every: number },
): CommitSpec[] {
  return Array.from({ length: days.count }, (_, index) => ({
    author,
    day: CUT + days.from + index * days.every,
    files: { [path]: `${author} ${index}` },
  }));
}

/**
 * Ada knows `pay` alone and Ben works next door; in the year after the cut
 * `second` comes to know `pay` too. `ship` has two who know it, until one stops.
 */
async function run(argv: readonly string[], second = BEN) {
  const repos = temporaryFolder();
  const built = buildRepository(
    [
      ...work(ADA, 'pay/a.ts', { from: -400, count: 40, every: 10 }),
      ...work(ADA, 'ship/a.ts', { from: -399, count: 40, every: 10 }),
      // Without it most files were in one folder, which would be opened.
      ...work(ADA, 'tools/a.ts', { from: -398, count: 1, every: 1 }),
      ...work(BEN, 'ship/b.ts', { from: -300, count: 20, every: 10 }),
      ...work(second, 'pay/b.ts', { from: 20, count: 20, every: 10 }),
      ...work(ADA, 'ship/a.ts', { from: 21, count: 40, every: 10 }),
    ].sort((a, b) => a.day - b.day),
  );
  mkdirSync(join(repos, 'acme+shop'));
  renameSync(built, join(repos, 'acme+shop/repo'));
  mkdirSync(built);
  const { written, ...streams } = captureStreams();
  const code = await main({
    argv: [...argv, '--repos', repos, '--cache', temporaryFolder()],
    cwd: '/',
    ...streams,
  });
  return { code, ...written };
}

describe('study', () => {
  it('finds who became the second knower among the proposed', async () => {
    const { code, stdout } = await run(['successors', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).everybody).toEqual([
      expect.objectContaining({
        repository: 'acme/shop',
        cases: 1,
        newcomers: 0,
        covered: 1,
        hits: 1,
        baselines: expect.arrayContaining([
          // Ben had not touched the folder before.
          expect.objectContaining({
            baseline: 'most recent author in the folder',
            hits: 0,
            ours: 1,
          }),
          expect.objectContaining({
            baseline: 'most commits in the repository',
            hits: 1,
          }),
          expect.objectContaining({
            baseline: 'most recent reviewer in the folder',
            cases: 0,
          }),
        ]),
      }),
      expect.objectContaining({ repository: 'all', cases: 1 }),
    ]);
  });

  it('counts newcomers apart', async () => {
    const { stdout } = await run(['successors', '--json'], CLEO);
    expect(JSON.parse(stdout).everybody[0]).toMatchObject({
      cases: 1,
      newcomers: 1,
      covered: 0,
      hits: 0,
    });
  });

  it('compares the forecast of a fall with what came of it', async () => {
    const { code, stdout } = await run(['forecast', '--json']);
    expect(code).toBe(0);
    const { forecasters } = JSON.parse(stdout);
    expect(forecasters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'model', cases: 1, fell: 1 }),
        expect.objectContaining({ name: 'no change', brier: 1, recall: 0 }),
        expect.objectContaining({
          name: 'date rule (last active + 180 days)',
          brier: 0,
          precision: 1,
          recall: 1,
        }),
      ]),
    );
  });

  it('prints markdown that names nobody', async () => {
    for (const study of ['successors', 'forecast']) {
      const { stdout } = await run([study, '--tune']);
      expect(stdout).toContain('acme/shop');
      expect(stdout).not.toMatch(/ada|byron|vale|example/i);
    }
  });

  it('exits with 1 where there is nothing to study, and with 2 on bad input', async () => {
    const none = { argv: ['successors', '--repos', temporaryFolder()] };
    const { written: _, ...streams } = captureStreams();
    expect(await main({ ...none, cwd: '/', ...streams })).toBe(1);
    for (const argv of [[], ['successors'], ['guess', '--repos', '/']]) {
      expect(await main({ argv, cwd: '/', ...streams })).toBe(2);
    }
    expect((await run(['forecast', '--cuts', '0'])).code).toBe(2);
  });
});
