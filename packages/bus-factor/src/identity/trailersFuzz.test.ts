import fc from 'fast-check';
import { parseTrailers, type Trailers } from './trailers';

jest.setTimeout(300_000);

let cases = 0;
afterAll(() => {
  process.stdout.write(`Fuzzed the trailers with ${cases} messages\n`);
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

const key = fc.constantFrom(
  ...['Co-authored-by', 'coauthored by', 'CO-AUTHOR', 'Paired-with'],
  ...['Reviewed-by', 'reviewer', 'Approved by', 'Signed-off-by', 'by', ''],
);
const scrap = fc.constantFrom(
  ...['<', '>', '@', '(', ')', ':', ';', ',', '"', "'", ' ', '  ', '\t', '\r'],
  ...[
    '\v',
    '\u00a0',
    'a',
    'Ada',
    'and ',
    'a@x',
    '<a@x>',
    '@@',
    '-',
    '*',
    '\u00e9',
  ],
);
const value = fc.array(scrap, { maxLength: 14 }).map(parts => parts.join(''));
const line = fc
  .tuple(
    fc.constantFrom('', '', ' ', '\t', '* ', '> - '),
    key,
    fc.constantFrom(':', ': ', ' : ', '\t:\t', '', ' '),
    value,
  )
  .map(parts => parts.join(''));
const message = fc.array(line, { maxLength: 5 });

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(key, fc.uint8Array({ maxLength: 60 }))
    .map(([word, bytes]) => Buffer.concat([Buffer.from(`${word}: `), bytes])),
);

const parse = (lines: readonly string[]) => parseTrailers(lines.join('\n'));

function all({ coAuthors, reviewers }: Trailers) {
  return [...coAuthors, ...reviewers];
}

describe('parseTrailers', () => {
  it('invents nobody, whatever the bytes', () => {
    holds(anyBytes, 20_000, bytes => {
      const text = Buffer.from(bytes).toString('latin1');
      for (const { name, email } of all(parseTrailers(text))) {
        expect(email).toContain('@');
        expect(text.includes(name) && text.includes(email)).toBe(true);
      }
    });
  });

  it('reads as its definition, by patterns, does', () => {
    holds(message, 20_000, lines => {
      expect(parse(lines)).toEqual(byPatterns(lines));
    });
  });

  it('reads a message as its parts, one after the other', () => {
    holds(fc.tuple(message, message), 10_000, ([before, after]) => {
      const [first, second] = [before, after].map(parse);
      expect(parse([...before, ...after])).toEqual({
        coAuthors: [...first.coAuthors, ...second.coAuthors],
        reviewers: [...first.reviewers, ...second.reviewers],
      });
    });
  });

  it('takes a hundred lines, and no more', () => {
    const kinds = fc.constantFrom('Reviewed-by', 'Co-authored-by');
    const crowd = fc.array(kinds, { minLength: 90, maxLength: 130 });
    holds(crowd, 500, kindsOfLines => {
      const lines = kindsOfLines.map((kind, i) => `${kind}: N <n${i}@x>`);
      const { coAuthors, reviewers } = parse(lines);
      expect(coAuthors.length + reviewers.length).toBe(
        Math.min(100, lines.length),
      );
      const taken = kindsOfLines.slice(0, 100);
      expect(reviewers).toHaveLength(
        taken.filter(kind => kind === 'Reviewed-by').length,
      );
    });
  });
});

/**
 * The patterns that say what a trailer is. They go back and forth in a hostile
 * line, so they are only for short ones.
 */
function byPatterns(lines: readonly string[]): Trailers {
  const found: Trailers = { coAuthors: [], reviewers: [] };
  for (const written of lines) {
    const match =
      /^[ \t>*-]*([A-Za-z][A-Za-z -]{3,30}?)[ \t]*:[ \t]*(\S.*)$/.exec(
        written.trimEnd(),
      );
    if (!match) continue;
    const word = match[1].trim();
    const isCoAuthor =
      /^(co[- ]?authou?r(ed)?([- ]by)?|pair(ed|[- ]programmed)?[- ]with)$/i.test(
        word,
      );
    const isReviewer = /^(review(ed)?[- ]by|reviewer|approved[- ]by)$/i.test(
      word,
    );
    if (isCoAuthor) found.coAuthors.push(...signaturesIn(match[2]));
    if (isReviewer) found.reviewers.push(...signaturesIn(match[2]));
  }
  return found;
}

function signaturesIn(text: string) {
  const inBrackets = [...text.matchAll(/([^<>]*)<([^<>]*)>/g)]
    .map(([, name, email]) => ({ name: clean(name), email: email.trim() }))
    .filter(({ email }) => email.includes('@'));
  if (inBrackets.length > 0) return inBrackets;
  const bare = /^(.*?)[\s(]*([^\s<>()"',;]+@[^\s<>()"',;]+)/.exec(text);
  return bare ? [{ name: clean(bare[1]), email: bare[2] }] : [];
}

function clean(name: string): string {
  return name
    .replace(/^[\s,;&]+(and\s+)?/i, '')
    .replace(/^["'\s]+|["'\s]+$/g, '');
}

describe('the work of a hostile line', () => {
  afterEach(() => jest.restoreAllMocks());

  const hostile = [
    ['letters', 'a'],
    ['spaces', ' '],
    ['opening brackets', '('],
    ['angle brackets', '<'],
    ['halves of signatures', '<a@'],
    ['addresses', '@ '],
    ['quotes', '" '],
  ];

  it.each(hostile)('doubles with its length, and not more: %s', (_, piece) => {
    const once = workOf(() => parse([`Reviewed-by: ${piece.repeat(70)}x`]));
    const twice = workOf(() => parse([`Reviewed-by: ${piece.repeat(140)}x`]));
    expect(twice.characters).toBeLessThan(2.1 * once.characters + 200);
    expect([...once.patterns, ...twice.patterns].filter(goesBack)).toEqual([]);
  });

  it('is told from that of patterns that go back and forth', () => {
    const letters = `Reviewed-by: ${'a'.repeat(140)}x`;
    const { patterns } = workOf(() => byPatterns([letters]));
    expect(patterns.filter(goesBack)).not.toEqual([]);
  });

  /** Whether a pattern may look at a character more than a few times. */
  function goesBack(pattern: string): boolean {
    const isOneClass = /^\(?\[[^\]]+\]\+?\)?$/.test(pattern);
    const isBeginning = /^\^[^.{*$]*$/.test(pattern);
    return !isOneClass && !isBeginning;
  }

  /** Characters that patterns were given, and which were given many at once. */
  function workOf(work: () => void) {
    const { exec } = RegExp.prototype;
    const given = { characters: 0, patterns: [] as string[] };
    jest
      .spyOn(RegExp.prototype, 'exec')
      .mockImplementation(function counted(this: RegExp, text: string) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const match = exec.call(this, text);
        // One that is repeated goes on where it stopped.
        const until = match ? match.index + match[0].length : text.length;
        given.characters += this.sticky && !match ? 1 : until - from + 1;
        // No key is longer.
        if (text.length > 31) given.patterns.push(this.source);
        return match;
      });
    work();
    jest.restoreAllMocks();
    return given;
  }
});
