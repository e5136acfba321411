import fc from 'fast-check';
import { busFactorOf } from '../jetbrains/busFactorOf';
import { inPathOrder } from '../jetbrains/changes';
import { commitAuthors } from '../jetbrains/commitAuthors';
import { Contributions } from '../jetbrains/contributions';
import { decodeText } from '../jetbrains/javaText';
import { CommitLog } from '../log/commitLog';
import { ThirdOpinion } from './thirdOpinion';

const DAY = 86_400;
const END = 20_000 * DAY;

interface Commit {
  email: string;
  message: string;
  days: number;
  parents: number;
  changes: Array<{ status: string; path: string; from: string }>;
}

/** Bytes as Latin-1. The last ones come in another order to git than to Java. */
const PATHS = [
  'lib/a.ts',
  'lib/b.ts',
  'lib/\xe9.ts',
  // The same in UTF-8.
  'lib/\xc3\xa9.ts',
  'src/a',
  'src/a.b',
  'src/a/c',
  'src/\xef\xbf\xbd.ts',
  'src/\xf0\x9f\x98\x80.ts',
];

const path = fc.constantFrom(...PATHS);
const address = fc.constantFrom('ada@example.org', 'bo@\xe9', 'bo@\xc3\xa9');
const commits = fc.array(
  fc.record<Commit>({
    email: address,
    message: fc.constantFrom(
      'Work',
      'Work\n\nSigned-off-by: Cy <cy@example.org>',
      'Work\n\nCo-authored-by: Dee <dee@example.org>\nCo-authored-by: B <bo@\xe9>',
    ),
    days: fc.oneof(fc.nat(546), fc.constantFrom(547, 548)),
    parents: fc.constantFrom(1, 1, 1, 2),
    changes: fc.uniqueArray(
      fc.record({
        status: fc.constantFrom('A', 'M', 'M', 'D', 'R', 'T'),
        path,
        from: path,
      }),
      { maxLength: 5, selector: change => change.path },
    ),
  }),
  { minLength: 1, maxLength: 25 },
);

/** What a reader makes of a whole text. */
function read<Value>(
  reader: (data: Buffer, start: number, end: number) => Value,
  text: string,
): Value {
  const data = Buffer.from(text, 'latin1');
  return reader(data, 0, data.length);
}

/** The newest first. */
function logOf(history: readonly Commit[]) {
  const log = new CommitLog({ width: 20 });
  const { idOf, authorOf, messageOf } = log.reading;
  const numberOf = (index: number) =>
    read(idOf, index.toString(16).padStart(40, '0'))!;
  const order = Int32Array.from(history, (_, index) => numberOf(index));
  history.forEach(({ email, message, days, parents, changes }, index) =>
    log.add({
      id: order[index],
      parents: [1, 2].slice(0, parents).map(i => numberOf(history.length + i)),
      author: read(authorOf, `Somebody\n${email}`),
      authorTime: END - days * DAY,
      commitTime: index === 0 ? END : END - days * DAY,
      message: read(messageOf, message),
      changes: changes.map(change => ({
        status: change.status,
        path: log.paths.idOfText(change.path),
        ...(change.status === 'R'
          ? { from: log.paths.idOfText(change.from) }
          : {}),
      })),
    }),
  );
  return { log, order };
}

/** The same with the texts that `--method jetbrains` works with. */
function inWords(log: CommitLog, order: Int32Array): Contributions {
  const contributions = new Contributions({ endTime: END });
  for (const commit of order) {
    const age = END - log.commitTimeOf(commit);
    if (age > 547 * DAY || log.isMerge(commit)) continue;
    const { name, email } = log.signature(log.signatureOf(commit));
    const changes: Array<{ path: string; movedFrom?: string }> = [];
    log.forEachChange(commit, (kind, to, from) => {
      if (kind === 'deleted' || kind === 'unpaired') return;
      changes.push({
        path: decodeText(log.paths.textOf(to)),
        ...(kind === 'renamed'
          ? { movedFrom: decodeText(log.paths.textOf(from)) }
          : {}),
      });
    });
    contributions.addCommit({
      authors: commitAuthors({
        authorName: decodeText(name),
        authorEmail: decodeText(email),
        lines: Array.from(log.linesOf(commit), line =>
          decodeText(log.line(line)),
        ),
      }),
      authorTime: log.authorTimeOf(commit),
      changes: inPathOrder(changes),
    });
  }
  return contributions;
}

describe('ThirdOpinion', () => {
  it('is what the published tool says, however paths are written', () => {
    let mostPeople = 0;
    fc.assert(
      fc.property(commits, fc.subarray(PATHS), (history, paths) => {
        const { log, order } = logOf(history);
        const tracked = paths.map(text => ({
          path: text,
          number: log.paths.find(text),
          components: text.startsWith('lib/') ? [0, 1] : [0],
        }));
        const contributions = inWords(log, order);
        const expected = [0, 1].map(component => {
          const { files, truckFactor } = busFactorOf({
            folder: '',
            tracked: tracked
              .filter(({ components }) => components.includes(component))
              .map(({ path: text }) => decodeText(text))
              .reverse(),
            contributions,
            absent: new Set(),
          });
          return { busFactor: truckFactor.value, files };
        });
        const opinion = new ThirdOpinion(log, order);
        expect(opinion.finish(['', 'lib'], { tracked })).toEqual(expected);
        mostPeople = Math.max(mostPeople, expected[0].busFactor);
      }),
    );
    expect(mostPeople).toBeGreaterThan(1);
  });

  it('takes two spellings of one path for one file', () => {
    const change = { status: 'M', from: '' };
    const work = { message: 'Work', days: 0, parents: 1 };
    const { log, order } = logOf([
      {
        ...work,
        email: 'ada@example.org',
        changes: [{ ...change, path: 'lib/\xe9.ts' }],
      },
    ]);
    // Only the other spelling is tracked, and no commit ever changed that.
    const tracked = [{ path: 'lib/\xc3\xa9.ts', components: [0] }];
    expect(new ThirdOpinion(log, order).finish([''], { tracked })).toEqual([
      { busFactor: 1, files: 1 },
    ]);
  });
});
