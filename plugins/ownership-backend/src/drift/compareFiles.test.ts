import { compareFiles, contentId } from './compareFiles';
import type { TeamFile } from './types';

const ID_LENGTH = 40;

type Content = string | Buffer;

function bytesOf(content: Content): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

function rendered(files: Record<string, Content>) {
  return new Map(
    Object.entries(files).map(([path, content]) => [path, bytesOf(content)]),
  );
}

function teams(files: Record<string, Content | TeamFile>) {
  return new Map(
    Object.entries(files).map(([path, file]): [string, TeamFile] => {
      if (typeof file === 'object' && 'id' in file) return [path, file];
      const content = bytesOf(file);
      const id = contentId(content, ID_LENGTH);
      return [path, { id, mode: '100644', content }];
    }),
  );
}

/** One file, with what each side has of it; undefined where it has none. */
function compareOne(sides: {
  base?: Content;
  next?: Content;
  team?: Content | TeamFile;
}) {
  const one = <T>(content: T | undefined): Record<string, T> =>
    content === undefined ? {} : { file: content };
  const { files, totals } = compareFiles({
    base: rendered(one(sides.base)),
    next: rendered(one(sides.next)),
    team: teams(one(sides.team)),
  });
  return files[0] ?? (totals.unchanged === 1 ? 'unchanged' : 'not looked at');
}

const TEXT = 'one\ntwo\nthree\nfour\nfive\n';
const FIRST = 'ONE\ntwo\nthree\nfour\nfive\n';
const LAST = 'one\ntwo\nthree\nfour\nFIVE\n';
const OTHER_FIRST = '1\ntwo\nthree\nfour\nfive\n';
const one = { linesAdded: 1, linesRemoved: 1 };

describe('compareFiles, for one file', () => {
  it('tells who changed it', () => {
    expect(compareOne({ base: TEXT, next: TEXT, team: TEXT })).toBe(
      'unchanged',
    );
    expect(compareOne({ base: TEXT, next: FIRST, team: TEXT })).toEqual({
      path: 'file',
      state: 'path-changed',
      collides: false,
      byPath: { kind: 'changed', ...one },
    });
    expect(compareOne({ base: TEXT, next: TEXT, team: LAST })).toEqual({
      path: 'file',
      state: 'team-changed',
      collides: false,
      byTeam: { kind: 'changed', ...one },
    });
  });

  it('tells whether what both changed can be had together', () => {
    const byPath = { kind: 'changed', ...one };
    expect(compareOne({ base: TEXT, next: FIRST, team: LAST })).toEqual({
      path: 'file',
      state: 'both',
      collides: false,
      byPath,
      byTeam: byPath,
    });
    expect(compareOne({ base: TEXT, next: FIRST, team: OTHER_FIRST })).toEqual(
      expect.objectContaining({ state: 'both', collides: true }),
    );
    expect(compareOne({ base: TEXT, next: FIRST, team: FIRST })).toEqual(
      expect.objectContaining({ state: 'both', collides: false, alike: true }),
    );
  });

  it('tells what was added and removed, by either', () => {
    expect(compareOne({ next: TEXT })).toMatchObject({
      state: 'path-changed',
      byPath: { kind: 'added', linesAdded: 5, linesRemoved: 0 },
    });
    expect(compareOne({ base: TEXT, team: TEXT })).toMatchObject({
      state: 'path-changed',
      byPath: { kind: 'removed', linesAdded: 0, linesRemoved: 5 },
    });
    expect(compareOne({ base: TEXT, next: TEXT })).toMatchObject({
      state: 'team-changed',
      byTeam: { kind: 'removed', linesAdded: 0, linesRemoved: 5 },
    });
    expect(compareOne({ base: TEXT })).toMatchObject({
      state: 'both',
      collides: false,
      alike: true,
    });
    expect(compareOne({ next: TEXT, team: TEXT })).toMatchObject({
      state: 'both',
      collides: false,
      alike: true,
    });
    expect(compareOne({ next: TEXT, team: FIRST })).toMatchObject({
      state: 'both',
      collides: true,
      byTeam: { kind: 'added' },
    });
    expect(compareOne({ base: TEXT, team: FIRST })).toMatchObject({
      state: 'both',
      collides: true,
      byPath: { kind: 'removed' },
      byTeam: { kind: 'changed' },
    });
    expect(compareOne({ base: TEXT, next: FIRST })).toMatchObject({
      state: 'both',
      collides: true,
      byTeam: { kind: 'removed' },
    });
  });

  it('does not look at what is the team’s alone', () => {
    expect(compareOne({ team: TEXT })).toBe('not looked at');
  });

  it('takes no end of line for a change', () => {
    const windows = TEXT.replaceAll('\n', '\r\n');
    expect(compareOne({ base: windows, next: windows, team: TEXT })).toBe(
      'unchanged',
    );
    expect(compareOne({ base: TEXT, next: FIRST, team: windows })).toEqual(
      expect.objectContaining({ state: 'path-changed' }),
    );
  });

  it('compares what is no text as a whole, and counts no lines', () => {
    const picture = (last: number) => Buffer.from([137, 80, 0, 13, 10, last]);
    expect(
      compareOne({ base: picture(1), next: picture(1), team: picture(1) }),
    ).toBe('unchanged');
    expect(
      compareOne({ base: picture(1), next: picture(2), team: picture(1) }),
    ).toEqual({
      path: 'file',
      state: 'path-changed',
      collides: false,
      byPath: { kind: 'changed' },
    });
    expect(
      compareOne({ base: picture(1), next: picture(2), team: picture(3) }),
    ).toMatchObject({ state: 'both', collides: true });
  });

  it('tells by its id a file whose content was not read', () => {
    const unread = (content: string): TeamFile => ({
      id: contentId(Buffer.from(content), ID_LENGTH),
      mode: '100644',
    });
    expect(compareOne({ base: TEXT, next: TEXT, team: unread(TEXT) })).toBe(
      'unchanged',
    );
    expect(
      compareOne({ base: TEXT, next: FIRST, team: unread(FIRST) }),
    ).toMatchObject({ alike: true, byTeam: { kind: 'changed', ...one } });
    expect(compareOne({ base: TEXT, next: TEXT, team: unread(LAST) })).toEqual({
      path: 'file',
      state: 'team-changed',
      collides: false,
      byTeam: { kind: 'changed' },
    });
  });

  it('sees a link in place of a file, but not who may run it', () => {
    const id = contentId(Buffer.from(TEXT), ID_LENGTH);
    const withMode = (mode: string) => ({ id, mode });
    expect(
      compareOne({ base: TEXT, next: TEXT, team: withMode('100755') }),
    ).toBe('unchanged');
    expect(
      compareOne({ base: TEXT, next: TEXT, team: withMode('120000') }),
    ).toEqual({
      path: 'file',
      state: 'team-changed',
      collides: false,
      byTeam: { kind: 'changed' },
    });
    expect(
      compareOne({ base: TEXT, next: FIRST, team: withMode('120000') }),
    ).toMatchObject({ state: 'both', collides: true });
  });

  it('reckons ids as git does, of either length', () => {
    expect(contentId(Buffer.from('hello\n'), 40)).toBe(
      'ce013625030ba8dba906f756967f9e9ca394464a',
    );
    expect(contentId(Buffer.from('hello\n'), 64)).toBe(
      '2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4',
    );
  });
});

describe('compareFiles, for many files', () => {
  it('says where the path moved a file to', () => {
    const { files } = compareFiles({
      base: rendered({ 'src/old.ts': TEXT }),
      next: rendered({ 'src/new.ts': TEXT }),
      team: teams({ 'src/old.ts': TEXT }),
    });
    expect(files).toEqual([
      expect.objectContaining({
        path: 'src/new.ts',
        byPath: expect.objectContaining({ kind: 'added' }),
      }),
      expect.objectContaining({
        path: 'src/old.ts',
        byPath: { kind: 'moved', to: 'src/new.ts' },
      }),
    ]);
  });

  it('says where the team moved a file to, and calls none removed that was', () => {
    const sides = {
      base: rendered({ 'src/old.ts': TEXT, empty: '' }),
      next: rendered({ 'src/old.ts': TEXT, empty: '' }),
      team: teams({}),
    };
    const elsewhere = new Map(
      [TEXT, ''].map(text => [
        contentId(Buffer.from(text), ID_LENGTH),
        `moved ${text.length}`,
      ]),
    );
    expect(compareFiles({ ...sides, elsewhere }).files).toEqual([
      // Every empty file is like every other.
      expect.objectContaining({
        path: 'empty',
        byTeam: expect.objectContaining({ kind: 'removed' }),
      }),
      expect.objectContaining({
        path: 'src/old.ts',
        byTeam: { kind: 'moved', to: `moved ${TEXT.length}` },
      }),
    ]);
  });

  it('counts each file once, and puts first what takes thought', () => {
    const { files, totals } = compareFiles({
      base: rendered({ a: TEXT, b: TEXT, c: TEXT, d: TEXT, e: TEXT }),
      next: rendered({ a: TEXT, b: TEXT, c: FIRST, d: FIRST, e: FIRST }),
      team: teams({
        a: TEXT,
        b: LAST,
        c: TEXT,
        d: LAST,
        e: OTHER_FIRST,
        z: '',
      }),
    });
    expect(files.map(({ path }) => path)).toEqual(['e', 'd', 'c', 'b']);
    expect(totals).toEqual({
      unchanged: 1,
      pathChanged: 1,
      teamChanged: 1,
      both: 2,
      collides: 1,
    });
  });
});
