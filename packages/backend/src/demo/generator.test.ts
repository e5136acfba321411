import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDemo, gitIn } from './generateDemo';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function tips(target: string): Promise<Record<string, string>> {
  const names = (await readdir(join(target, 'repositories'))).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async name => [
        name,
        await gitIn(target, name.replace(/\.git$/, ''), 'for-each-ref'),
      ]),
    ),
  );
}

describe('the generator of the demo organisation', () => {
  it('makes the same commits for the same date, whatever the machine is set to', async () => {
    const one = join(folder, 'one');
    const two = join(folder, 'two');
    const settings = join(folder, 'gitconfig');
    await writeFile(
      settings,
      '[user]\n\tname = Somebody Else\n[core]\n\tautocrlf = true\n[init]\n\tdefaultBranch = trunk\n[fastimport]\n\tunpackLimit = 100000\n',
    );

    await generateDemo({ target: one, baseDate: '2026-02-28' });
    await generateDemo({
      target: two,
      baseDate: '2026-02-28',
      env: {
        GIT_CONFIG_GLOBAL: settings,
        GIT_AUTHOR_NAME: 'Somebody Else',
        GIT_DEFAULT_HASH: 'sha256',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        TZ: 'Pacific/Kiritimati',
      },
    });

    const made = await tips(one);
    expect(Object.keys(made)).toHaveLength(16);
    expect(await tips(two)).toEqual(made);
  }, 60_000);

  it('moves everything by a day for the next date, and changes nothing else', async () => {
    const today = join(folder, 'today');
    const tomorrow = join(folder, 'tomorrow');
    await generateDemo({ target: today, baseDate: '2026-03-01' });
    await generateDemo({ target: tomorrow, baseDate: '2026-03-02' });

    const read = (target: string, what: string) =>
      gitIn(target, 'fare-engine', 'rev-parse', what);
    expect(await read(today, 'HEAD')).not.toBe(await read(tomorrow, 'HEAD'));
    expect(await read(today, 'HEAD^{tree}')).toBe(
      await read(tomorrow, 'HEAD^{tree}'),
    );
    const times = async (target: string) =>
      (await gitIn(target, 'quayside', 'log', '--format=%at'))
        .split('\n')
        .map(Number);
    expect(await times(tomorrow)).toEqual(
      (await times(today)).map(seconds => seconds + 86_400),
    );
  }, 60_000);

  it('does nothing when everything is there, and starts over when it is not', async () => {
    const target = join(folder, 'again');
    const options = { target, baseDate: '2026-03-01' };

    await expect(generateDemo(options)).resolves.toBe('made 2026-03-01');
    const before = await stat(join(target, 'repositories'));
    await expect(generateDemo(options)).resolves.toBe('kept 2026-03-01');
    expect((await stat(join(target, 'repositories'))).ino).toBe(before.ino);

    await rm(join(target, 'stamp'));
    await expect(generateDemo(options)).resolves.toBe('made 2026-03-01');
  }, 60_000);

  it('leaves nothing beside the result', async () => {
    await generateDemo({
      target: join(folder, 'tidy'),
      baseDate: '2026-03-01',
    });

    const left = await readdir(folder);
    expect(left.filter(name => name.startsWith('tidy'))).toEqual(['tidy']);
  }, 60_000);

  it('refuses a date that is none', async () => {
    await expect(
      generateDemo({ target: join(folder, 'never'), baseDate: 'yesterday' }),
    ).rejects.toThrow("Expected a date like 2026-01-31, got 'yesterday'");
  });

  it('never dates a commit into the base date or later', async () => {
    const target = join(folder, 'past');
    await generateDemo({ target, baseDate: '2026-03-01' });

    const midnight = Date.parse('2026-03-01T00:00:00Z') / 1000;
    for (const repository of ['booking-api', 'quayside', 'weather-feed']) {
      const last = await gitIn(target, repository, 'log', '-1', '--format=%at');
      expect(Number(last)).toBeLessThan(midnight);
      expect(Number(last)).toBeGreaterThan(midnight - 8 * 86_400);
    }
  }, 60_000);

  it('makes repositories that git finds no fault with', async () => {
    const target = join(folder, 'sound');
    await generateDemo({ target, baseDate: '2026-03-01' });

    for (const name of await readdir(join(target, 'repositories'))) {
      const repository = name.replace(/\.git$/, '');
      await expect(
        gitIn(target, repository, 'fsck', '--strict', '--no-progress'),
      ).resolves.toBeDefined();
    }
  }, 60_000);
});
