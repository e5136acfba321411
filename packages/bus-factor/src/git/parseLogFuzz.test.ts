import fc from 'fast-check';
import { OutputError } from './outputError';
import { RepositoryError } from '../errors';
import {
  LOG_TEXTS,
  LogParser,
  signatureOf,
  type LogChange,
  type LogCommit,
  type LogTexts,
} from './parseLog';

jest.setTimeout(300_000);

let cases = 0;
afterAll(() => {
  process.stdout.write(`Fuzzed the log parser with ${cases} streams\n`);
});

/** Runs a property, and counts. */
function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  property: (value: T) => void,
): void {
  fc.assert(
    fc.property(arbitrary, value => {
      cases += 1;
      property(value);
    }),
    { numRuns: runs },
  );
}

/** A commit with bytes as Latin-1, which is how they can be compared. */
interface Written {
  id: string;
  parents: string[];
  authorName: string;
  authorEmail: string;
  authorTime: number;
  commitTime: number;
  message: string;
  changes: LogChange[];
}

interface History {
  commits: Written[];
  ids: boolean;
}

const hex = fc.constantFrom(
  ...['0'.repeat(40), 'f'.repeat(40), '123456789abcdef0'.repeat(4)],
);
const byte = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 255 }) },
  // What means something to the parser.
  { weight: 1, arbitrary: fc.constantFrom(10, 32, 58, 65, 82) },
);
const bytes = (minLength: number) =>
  fc
    .array(byte, { minLength, maxLength: 9 })
    .map(codes => String.fromCharCode(...codes));
/** Text that may pretend to be something else. */
const text = fc.oneof(
  { weight: 4, arbitrary: bytes(0) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['\n:100644 100644 a b M', ':', '\n:', 'f'.repeat(40), '\n\n'],
      ...['M', '\nM', 'R100'],
    ),
  },
);
const path = fc.oneof(bytes(1), fc.constantFrom(':', '\n:', '\n', ' '));
const sidesOfChange = fc.constantFrom(
  `100644 100644 ${'1'.repeat(40)} ${'2'.repeat(40)}`,
  `000000 120000 ${'0'.repeat(64)} ${'2'.repeat(64)}`,
);
const rawChange: fc.Arbitrary<LogChange> = fc.oneof(
  fc.record({
    status: fc.constantFrom('A', 'M', 'D', 'T'),
    path,
    ids: sidesOfChange,
  }),
  fc.record({
    status: fc.constantFrom('R', 'C'),
    from: path,
    path,
    ids: sidesOfChange,
  }),
);
const namedChange: fc.Arbitrary<LogChange> = fc.oneof(
  fc.record({ status: fc.constantFrom('A', 'M', 'D', 'T'), path }),
  fc.record({ status: fc.constantFrom('R', 'C'), from: path, path }),
);
const commitOf = (change: fc.Arbitrary<LogChange>): fc.Arbitrary<Written> =>
  fc.record({
    id: hex,
    parents: fc.array(hex, { maxLength: 3 }),
    authorName: text,
    // With a newline it could not be told where it begins.
    authorEmail: text.map(email => email.replaceAll('\n', ' ')),
    authorTime: fc.nat(),
    commitTime: fc.nat(),
    message: text,
    changes: fc.array(change, { maxLength: 3 }),
  });
/** A history, with modes and object ids of changes or without. */
const history: fc.Arbitrary<History> = fc
  .boolean()
  .chain(withIds =>
    fc
      .array(commitOf(withIds ? rawChange : namedChange), { maxLength: 4 })
      .map(commits => ({ commits, ids: withIds })),
  );
const cuts = fc.array(fc.nat(2000), { maxLength: 6 });

/** The tokens that git writes of a commit. */
function tokensOf(commit: Written): string[] {
  return [
    commit.id,
    commit.parents.join(' '),
    commit.authorName,
    commit.authorEmail,
    `${commit.authorTime}`,
    `${commit.commitTime}`,
    commit.message,
    '',
    ...commit.changes.flatMap(
      ({ status, path: to, from, ids: sides }, index) => [
        [
          index === 0 ? '\n' : '',
          sides === undefined ? '' : `:${sides} `,
          status,
          from === undefined ? '' : '100',
        ].join(''),
        ...(from === undefined ? [to] : [from, to]),
      ],
    ),
  ];
}

function streamOf(given: readonly Written[]): Buffer {
  const tokens = given.flatMap(tokensOf);
  return Buffer.from(tokens.map(token => `${token}\0`).join(''), 'latin1');
}

/** How many bytes of a stream are whole commits or whole changes. */
function boundariesOf(given: readonly Written[]): Set<number> {
  const found = new Set([0]);
  let at = 0;
  for (const commit of given) {
    const tokens = tokensOf(commit);
    const ends: number[] = [];
    for (const token of tokens) {
      at += token.length + 1;
      ends.push(at);
    }
    found.add(ends[7]);
    let place = 7;
    for (const { from } of commit.changes) {
      place += from === undefined ? 2 : 3;
      found.add(ends[place]);
    }
  }
  return found;
}

interface Reading {
  /** Where the stream is cut. */
  places?: readonly number[];
  ids: boolean;
}

function parse(stream: Uint8Array, { places = [], ids }: Reading): Written[] {
  const found: Written[] = [];
  const parser = new LogParser({
    reading: LOG_TEXTS,
    ids,
    onCommit: commit => found.push(written(commit)),
  });
  let at = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    const end = Math.min(place, stream.length);
    // A copy, which is overwritten afterwards as git's output is.
    push(parser, stream.subarray(at, end));
    at = end;
  }
  push(parser, stream.subarray(at));
  parser.end('/srv/shop.git');
  return found;
}

function push(parser: LogParser<LogTexts>, piece: Uint8Array): void {
  const chunk = Buffer.from(piece);
  parser.push(chunk);
  chunk.fill('!');
}

function written({ changes, ...commit }: LogCommit): Written {
  const { name, email } = signatureOf(commit.author);
  return {
    id: commit.id,
    parents: commit.parents,
    authorName: name,
    authorEmail: email,
    authorTime: commit.authorTime,
    commitTime: commit.commitTime,
    message: commit.message,
    changes: changes.map(({ ids: sides, ...more }) => ({
      ...more,
      ids: sides?.slice(0, sides.lastIndexOf(' ')),
    })),
  };
}

/** What was read, or the error that says that nothing was. */
function outcomeOf(stream: Uint8Array, reading: Reading) {
  try {
    return parse(stream, reading);
  } catch (error) {
    if (error instanceof OutputError) return error.of('/srv/shop.git');
    if (error instanceof RepositoryError) return error;
    throw error;
  }
}

/** What came out cannot be more than what went in. */
function expectBounded(found: readonly Written[], stream: Uint8Array): void {
  const tokens = found.flatMap(tokensOf);
  // A number, or a kind of change, is longer as it is written here.
  const slack = 40 * found.length + 8 * tokens.length;
  expect(tokens.join('').length).toBeLessThanOrEqual(stream.length + slack);
}

const noise = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('\0') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...['f'.repeat(40), ':1 2 3 4 M', '\n:', '\nR100', 'A'],
      ),
    },
    { weight: 2, arbitrary: bytes(0) },
  ),
  { maxLength: 40 },
);

/** A change of some bytes of a stream: cut out, doubled or overwritten. */
const harm = fc.record({
  at: fc.nat(2000),
  length: fc.nat(20),
  by: fc.uint8Array({ maxLength: 4 }),
});

describe('LogParser', () => {
  it('gives exactly what was written, however the stream is cut', () => {
    holds(fc.tuple(history, cuts), 25_000, ([{ commits, ids }, places]) => {
      expect(parse(streamOf(commits), { places, ids })).toEqual(commits);
    });
  });

  it('gives an error or what is there, whatever the bytes', () => {
    holds(
      fc.tuple(noise, cuts, fc.boolean()),
      25_000,
      ([parts, places, ids]) => {
        const stream = Buffer.from(parts.join(''), 'latin1');
        const outcome = outcomeOf(stream, { places, ids });
        if (outcome instanceof Error) expectTyped(outcome);
        else expectBounded(outcome, stream);
      },
    );
  });

  it('gives an error or what is there, whatever happens to a history', () => {
    holds(fc.tuple(history, harm, cuts), 15_000, ([given, at, places]) => {
      const stream = streamOf(given.commits);
      const start = Math.min(at.at, stream.length);
      const harmed = Buffer.concat([
        stream.subarray(0, start),
        at.by,
        stream.subarray(start + at.length),
      ]);
      const outcome = outcomeOf(harmed, { places, ids: given.ids });
      if (outcome instanceof Error) expectTyped(outcome);
      else expectBounded(outcome, harmed);
    });
  });

  it('never takes a stream that is cut short for a smaller history', () => {
    holds(fc.tuple(history, fc.nat(2000)), 15_000, ([given, place]) => {
      const { commits, ids } = given;
      const stream = streamOf(commits);
      const length = stream.length === 0 ? 0 : place % stream.length;
      const outcome = outcomeOf(stream.subarray(0, length), { ids });
      if (boundariesOf(commits).has(length)) {
        expectBeginning(outcome as Written[], commits);
      } else {
        expectTyped(outcome as Error);
      }
    });
  });
});

/**
 * Between two commits it is the list of commits that tells of a cut, and between
 * two changes how git ended; what came before is as it was.
 */
function expectBeginning(
  found: readonly Written[],
  given: readonly Written[],
): void {
  const complete = Math.max(0, found.length - 1);
  expect(found.slice(0, complete)).toEqual(given.slice(0, complete));
  for (const last of found.slice(complete)) {
    const whole = given[complete];
    const { length: seen } = last.changes;
    expect(last).toEqual({ ...whole, changes: whole.changes.slice(0, seen) });
  }
}

function expectTyped(error: Error): void {
  expect(error).toMatchObject({
    name: 'RepositoryError',
    code: 'incomplete',
    repository: '/srv/shop.git',
  });
  expect(error.message).toContain('git fsck');
}

describe('the memory of a hostile history', () => {
  const header = Buffer.from(
    `${'f'.repeat(40)}\0\0Ada\0a@x\x005\x006\0change\0\0`,
  );

  it('ends with a commit of more changes than anybody has', () => {
    const parser = new LogParser({ reading: LOG_TEXTS, onCommit: () => {} });
    parser.push(header);
    const change1 = Buffer.from('A\0f\0'.repeat(1000));
    const all = () => {
      for (let i = 0; i < 5000; i += 1) parser.push(change1);
    };
    expect(all).toThrow(OutputError);
  });

  it('ends with a path that is longer than any', () => {
    const parser = new LogParser({ reading: LOG_TEXTS, onCommit: () => {} });
    parser.push(header);
    parser.push(Buffer.from('A\0'));
    const piece = Buffer.alloc(64 * 1024, 'x');
    for (let i = 0; i < 200; i += 1) parser.push(piece);
    expect(() => parser.push(Buffer.from('\0'))).toThrow('longer path');
  });
});
