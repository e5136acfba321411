import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeRepositories } from '../__testUtils__/buildRepository';
import { processesOf } from '../__testUtils__/processesOf';
import { RepositoryError } from '../errors';
import { runningGit } from '../jetbrains/testing/runningGit';
import { readKnowledge } from '../knowledge/readKnowledge';
import { measure } from '../measures/measure';
import type { RepositoryKnowledge } from '../types';
import { isSmall } from './isSmall';
import { CORPUS } from '../__testUtils__/corpus/corpus';
import { withCorpusTable } from '../__testUtils__/corpus/corpusTable';
import { setTrap } from '../__testUtils__/corpus/trap';
import type {
  CorpusCase,
  CorpusRepository,
  Reading,
} from '../__testUtils__/corpus/types';

jest.mock('./isSmall');
jest.setTimeout(300_000);

/** Everything that is started while this runs has it in its environment. */
const VARIABLE = 'BUS_FACTOR_CORPUS';
const run = randomUUID();

/** The document that tells of the cases, which must not tell anything else. */
const DOCUMENT = join(__dirname, '../../../../docs/broken-repositories.md');

let done = 0;

beforeAll(() => {
  process.env[VARIABLE] = run;
});
afterAll(() => {
  delete process.env[VARIABLE];
  process.stdout.write(`Read ${done} repositories of the corpus\n`);
});
afterEach(removeRepositories);

describe.each(CORPUS.map(({ family, cases }) => [family, cases] as const))(
  '%s',
  (_, cases) => {
    it.each(cases.map(entry => [entry.name, entry] as const))(
      '%s',
      async (__, entry) => check(entry),
    );
  },
);

async function check({ make, outcome, isLong }: CorpusCase): Promise<void> {
  const trap = setTrap();
  const repository = await make(trap);
  // What builds a repository, a clone for example, may have run it.
  trap.reset();

  // Short histories are read in one way, long ones in another.
  for (const isShort of isLong ? [false] : [true, false]) {
    jest.mocked(isSmall).mockReturnValue(isShort);
    const result = await read(repository);
    expect(trap.sprung()).toBe(false);
    expect(runningGit()).toBe(0);
    expect(await processesThatStay()).toEqual([]);
    await checkResult(result, { repository, outcome });
  }

  done += 1;
  if (!repository.provoke) return;
  // Plain git falls into the trap, so it would have told.
  repository.provoke();
  expect(trap.sprung()).toBe(true);
}

async function checkResult(
  result: unknown,
  options: { repository: CorpusRepository; outcome: CorpusCase['outcome'] },
): Promise<void> {
  const { repository, outcome } = options;
  if (outcome === 'as its twin') {
    expect(result).toEqual(
      await readKnowledge({
        ...repository.options,
        repository: repository.twin!,
      }),
    );
  } else if ('reads' in outcome) {
    expect(readingOf(result)).toMatchObject(outcome.reads);
  } else {
    expect(result).toBeInstanceOf(RepositoryError);
    const { code, remedy, message } = result as RepositoryError;
    expect({ code, message }).toMatchObject({ code: outcome.code });
    expect(remedy).toContain(outcome.remedy);
    expect(message).toContain(repository.path);
    expect(message).toContain(remedy);
  }
}

it('would see a process that stays', async () => {
  if (!existsSync('/proc/self/environ')) return;
  const child = spawn('sleep', ['600'], { env: { ...process.env } });
  try {
    for (let left = 100; left > 0 && (await stays()).length === 0; left -= 1);
    expect(await stays()).toEqual([`${child.pid}`]);
  } finally {
    child.kill('SIGKILL');
  }
  expect(await processesThatStay()).toEqual([]);

  async function stays(): Promise<string[]> {
    await new Promise(resolve => setTimeout(resolve, 100));
    return processesOf(VARIABLE, run);
  }
});

it('is told of in the documentation as it is', () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  const current = withCorpusTable(document);
  if (process.env.CORPUS_WRITE) writeFileSync(DOCUMENT, current);
  expect([document, process.env.CORPUS_WRITE && current]).toContain(current);
});

/** Processes that are still there when whatever was ended has had time to end. */
async function processesThatStay(): Promise<string[]> {
  for (let left = 100; left > 0; left -= 1) {
    if (processesOf(VARIABLE, run).length === 0) return [];
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return processesOf(VARIABLE, run);
}

async function read({
  path,
  options,
  env = {},
}: CorpusRepository): Promise<unknown> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await readKnowledge({ ...options, repository: path });
  } catch (error) {
    return error;
  } finally {
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function readingOf(result: unknown): Reading {
  if (result instanceof Error) throw result;
  const { commits, people, components } = result as RepositoryKnowledge;
  const [{ files, commitDays, whoSets }] = components;
  const names = people.map(({ name, email }) => `${name} <${email}>`);
  const today = Date.parse('2022-02-01') / 86_400_000;
  return {
    commits,
    files,
    people: names.length > 100 ? names.length : names,
    days: commitDays.flatMap(([day, count]) =>
      Array<string>(count).fill(
        new Date(day * 86_400_000).toISOString().slice(0, 10),
      ),
    ),
    truckFactor: measure(components[0], { asOf: today }).truckFactor.value,
    folders: whoSets.map(({ folder }) => folder),
  };
}
