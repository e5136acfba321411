import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headCommit } from '@stewardship/bus-factor';
import type { GitSettings } from './hostAccess';
import type { HeldMirror } from './MirrorCache';
import { isDamage, remoteProblem } from './remoteProblem';
import { RuleFiles } from './ruleFiles';
import { runGit, type GitResult } from './runGit';

export interface MirrorOptions {
  held: HeldMirror;
  url: string;
  /** Asks for the newest commit: its id tells how the host hashes. */
  head: () => Promise<string>;
  /** How git reaches the host. */
  settings: GitSettings;
  protocols: readonly string[];
  signal: AbortSignal;
}

/** The mirror, not the host, is what is wrong. */
class Damaged extends Error {
  constructor(readonly problem: Error) {
    super(problem.message);
  }
}

/** The host leaves contents out but does not send them when asked. */
class Refused extends Error {}

const BRANCH = 'refs/heads/default';

/** Beside git's own files: which rule files were fetched. */
const RULES_FILE = 'ownership-rules.json';

interface FetchedRules {
  /** The host sends everything: there is nothing left to fetch. */
  whole: boolean;
  ids: string[];
}

/**
 * Brings a mirror up to date and gives the commit to read.
 *
 * @remarks
 * The mirror is a bare clone of the default branch without file contents. The
 * few files that steer the reading are fetched by their ids, so that whoever
 * reads it never needs the host. A host that cannot leave contents out sends
 * everything. What a fetch that failed leaves is removed: a mirror that was
 * there before stays as it was, a new one is gone. A damaged one is made anew.
 *
 * @throws HistorySourceError, RepositoryError, or the signal's reason
 */
export async function updateMirror(options: MirrorOptions): Promise<string> {
  const { held } = options;
  const existed = await isThere(join(held.path, 'HEAD'));
  try {
    return await update(options, { existed, whole: false });
  } catch (error) {
    if (error instanceof Refused) {
      await held.clear();
      return update(options, { existed: false, whole: true });
    }
    if (existed && error instanceof Damaged) {
      await held.clear();
      return update(options, { existed: false, whole: false });
    }
    throw error instanceof Damaged ? error.problem : error;
  }
}

async function update(
  options: MirrorOptions,
  { existed, whole }: { existed: boolean; whole: boolean },
): Promise<string> {
  const { held, signal } = options;
  try {
    if (existed) await removeLeftovers(held.path);
    else await initialise(options);
    return await held.grow(signal, grown =>
      fetchAll({ ...options, signal: grown }, whole),
    );
  } catch (error) {
    if (existed) await removeLeftovers(held.path);
    else await held.clear();
    throw error;
  }
}

async function initialise(options: MirrorOptions): Promise<void> {
  const { held, head } = options;
  await held.clear();
  const hash = (await head()).length > 40 ? 'sha256' : 'sha1';
  await local(options, [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    '--initial-branch=default',
    `--object-format=${hash}`,
    '--',
    held.path,
  ]);
  await inMirror(options, ['config', 'core.repositoryFormatVersion', '1']);
  await inMirror(options, ['config', 'extensions.partialClone', 'origin']);
}

async function fetchAll(
  options: MirrorOptions,
  whole: boolean,
): Promise<string> {
  const { held, signal } = options;
  const filter = whole ? [] : ['--filter=blob:none'];
  const result = await fetch(options, [
    '--force',
    ...filter,
    'origin',
    `+HEAD:${BRANCH}`,
  ]);
  const ignoresFilter = /filtering not recognized/i.test(result.stderr);
  const commit = await headCommit(held.path, { signal });
  await fetchRules(options, { commit, whole: whole || ignoresFilter });
  return commit;
}

async function fetchRules(
  options: MirrorOptions,
  { commit, whole }: { commit: string; whole: boolean },
): Promise<void> {
  const path = join(options.held.path, RULES_FILE);
  const fetched = await readRules(path);
  if (whole || fetched.whole) {
    if (!fetched.whole) await writeRules(path, { whole: true, ids: [] });
    return;
  }
  const rules = new RuleFiles();
  await inMirror(
    options,
    ['ls-tree', '-r', '-z', '--full-tree', commit],
    piece => rules.push(piece),
  );
  const known = new Set(fetched.ids);
  const missing = [...rules.ids].filter(id => !known.has(id));
  if (missing.length === 0) return;
  try {
    await fetchByIds(options, missing);
  } catch (error) {
    options.signal.throwIfAborted();
    throw isRefusal(error) ? new Refused() : error;
  }
  await writeRules(path, { whole: false, ids: [...rules.ids] });
}

/**
 * Fetches contents that the mirror was made without. They stay until the mirror
 * is made anew.
 *
 * @throws HistorySourceError, or the signal's reason
 */
export async function bringContents(
  options: MirrorOptions,
  ids: readonly string[],
): Promise<void> {
  const { held, signal } = options;
  try {
    await held.grow(signal, grown =>
      fetchByIds({ ...options, signal: grown }, ids),
    );
  } catch (error) {
    await removeLeftovers(held.path);
    throw error instanceof Damaged ? error.problem : error;
  }
}

async function fetchByIds(
  options: MirrorOptions,
  ids: readonly string[],
): Promise<void> {
  await fetch(options, ['--filter=blob:none', '--stdin', 'origin'], {
    input: ids.map(id => `${id}\n`).join(''),
    // Nothing that is here already spares the host anything.
    settings: [['fetch.negotiationAlgorithm', 'noop']],
  });
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.cause === 'unadvertised';
}

/** Contents are no business of the mirror's own settings: they travel along. */
async function fetch(
  options: MirrorOptions,
  args: readonly string[],
  extra: { input?: string; settings?: GitSettings } = {},
): Promise<GitResult> {
  const { held, url, settings, protocols, signal } = options;
  const result = await runGit({
    args: [
      `--git-dir=${held.path}`,
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      ...args,
    ],
    input: extra.input,
    settings: [
      ['remote.origin.url', url],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialCloneFilter', 'blob:none'],
      ['fetch.writeCommitGraph', 'true'],
      ...settings,
      ...(extra.settings ?? []),
    ],
    protocols,
    signal,
  });
  if (result.code === 0) return result;
  const problem = remoteProblem(result);
  throw isDamage(result) ? new Damaged(problem) : problem;
}

function inMirror(
  options: MirrorOptions,
  args: readonly string[],
  onOutput?: (piece: Buffer) => void,
): Promise<void> {
  return local(options, [`--git-dir=${options.held.path}`, ...args], onOutput);
}

/** Git that may speak to nobody. */
async function local(
  { signal }: MirrorOptions,
  args: readonly string[],
  onOutput?: (piece: Buffer) => void,
): Promise<void> {
  const settings: GitSettings = [];
  const protocols: string[] = [];
  const result = await runGit({ args, settings, protocols, onOutput, signal });
  if (result.code === 0) return;
  const problem = remoteProblem(result);
  throw isDamage(result) ? new Damaged(problem) : problem;
}

/** What git leaves when it is killed: locks, and packs that are not whole. */
async function removeLeftovers(mirror: string): Promise<void> {
  const names = await readdir(mirror, { recursive: true }).catch(
    (): string[] => [],
  );
  const leftovers = names.filter(name =>
    /(^|[/\\])(tmp_[^/\\]*|[^/\\]*\.lock)$/.test(name),
  );
  for (const name of leftovers) {
    await rm(join(mirror, name), { recursive: true, force: true });
  }
}

async function readRules(path: string): Promise<FetchedRules> {
  try {
    const { whole, ids } = JSON.parse(await readFile(path, 'utf8'));
    return { whole: whole === true, ids: Array.isArray(ids) ? ids : [] };
  } catch {
    // A new mirror, or one whose note was lost: they are fetched again.
    return { whole: false, ids: [] };
  }
}

async function writeRules(path: string, rules: FetchedRules): Promise<void> {
  await writeFile(path, JSON.stringify(rules));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
