import fc from 'fast-check';
import { LOG_TEXTS, LogParser, signatureOf, type LogChange } from './parseLog';

interface Written {
  name: string;
  message: string;
  changes: LogChange[];
}

const text = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map(raw => raw.replace(/\0/g, ''));
const path = text.filter(raw => raw !== '');
const change = fc.oneof(
  fc.record({ status: fc.constantFrom('A', 'M', 'D', 'T'), path }),
  fc.record({ status: fc.constant('R'), from: path, path }),
);
const commits = fc.array(
  fc.record({
    name: text,
    // A message may pretend to be anything.
    message: fc.oneof(
      text,
      fc.constant('\n:100644 100644 a b M'),
      fc.constant('\nM'),
      fc.constant('R100'),
      fc.constant('f'.repeat(40)),
    ),
    changes: fc.array(change, { maxLength: 4 }),
  }),
  { maxLength: 6 },
);

function write(given: readonly Written[], ids: boolean): Buffer {
  const kept = ids ? `:100644 100644 ${'1'.repeat(40)} ${'2'.repeat(40)} ` : '';
  const tokens = given.flatMap(({ name, message, changes }) => [
    'f'.repeat(40),
    '',
    name,
    'a@x',
    '5',
    '6',
    message,
    '',
    ...changes.flatMap(({ status, path: to, from }, index) => [
      `${index === 0 ? '\n' : ''}${kept}${status}${
        from === undefined ? '' : '100'
      }`,
      ...(from === undefined ? [to] : [from, to]),
    ]),
  ]);
  return Buffer.from(tokens.map(token => `${token}\0`).join(''));
}

function parse(
  stream: Buffer,
  options: { ids: boolean; cuts: readonly number[] },
): Written[] {
  const found: Written[] = [];
  const decode = (bytes: string) =>
    Buffer.from(bytes, 'latin1').toString('utf8');
  const parser = new LogParser({
    reading: LOG_TEXTS,
    ids: options.ids,
    onCommit: ({ author, message, changes }) =>
      found.push({
        name: decode(signatureOf(author).name),
        message: decode(message),
        changes: changes.map(({ status, path: to, from }) => ({
          status,
          ...(from === undefined ? {} : { from: decode(from) }),
          path: decode(to),
        })),
      }),
  });
  let at = 0;
  for (const cut of [...options.cuts].sort((a, b) => a - b)) {
    parser.push(stream.subarray(at, cut));
    at = Math.max(at, cut);
  }
  parser.push(stream.subarray(at));
  parser.end();
  return found;
}

describe('LogParser', () => {
  it('reads what was written, however the stream is cut', () => {
    fc.assert(
      fc.property(
        commits,
        fc.array(fc.nat(600), { maxLength: 8 }),
        fc.boolean(),
        (given, places, ids) => {
          const stream = write(given, ids);
          const cuts = places.map(place => Math.min(place, stream.length));
          expect(parse(stream, { ids, cuts })).toEqual(given);
        },
      ),
    );
  });

  it.each([1, 2, 4, 30, 60])(
    'refuses a stream that ends early, %d bytes from its end',
    missing => {
      const stream = write(
        [
          {
            name: 'Ada',
            message: 'x',
            changes: [{ status: 'R', from: 'a', path: 'b' }],
          },
        ],
        false,
      );
      const cut = stream.subarray(0, stream.length - missing);
      expect(() => parse(cut, { ids: false, cuts: [] })).toThrow(
        'inside a commit',
      );
    },
  );
});

it('takes a message of many megabytes piece by piece, in bounded memory', () => {
  const piece = Buffer.alloc(64 * 1024, 'x');
  const messages: number[] = [];
  const parser = new LogParser({
    reading: LOG_TEXTS,
    onCommit: ({ message }) => messages.push(message.length),
  });
  const concat = jest.spyOn(Buffer, 'concat');
  parser.push(Buffer.from(`${'f'.repeat(40)}\0\0Ada\0a@x\x005\x006\0`));
  for (let i = 0; i < 1600; i += 1) parser.push(piece);
  parser.push(Buffer.from('\0\0'));
  parser.end();
  expect(messages).toEqual([4 * 1024 * 1024]);
  // Put together once and not with each piece, from what may be kept alone.
  expect(concat).toHaveBeenCalledTimes(1);
  const held = concat.mock.calls[0][0];
  expect(held.reduce((sum, part) => sum + part.length, 0)).toBe(messages[0]);
  concat.mockRestore();
});
