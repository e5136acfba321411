import { BytesTable } from '../log/bytesTable';
import { JavaPaths } from './javaPaths';

/** Bytes as Latin-1. */
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

function pathsOf(...texts: string[]) {
  const table = new BytesTable();
  texts.forEach(text => table.idOfText(text));
  return new JavaPaths(table);
}

function ordered(paths: JavaPaths, changes: number[]): number[] {
  paths.apply(changes);
  return changes;
}

describe('JavaPaths', () => {
  it('leaves ASCII as git has it, and sorts what is not', () => {
    const paths = pathsOf('a', 'a.b', 'a/c');
    expect(ordered(paths, [0, -1, 1, 2, 2, -1])).toEqual([0, -1, 1, 2, 2, -1]);
    expect(ordered(paths, [2, 0, 0, -1])).toEqual([0, -1, 2, 0]);
  });

  it('has the order of UTF-16 beyond ASCII', () => {
    // In UTF-8 the second comes after the first.
    const paths = pathsOf(utf8('\ufffd'), utf8('\u{1f600}'), 'z');
    expect(ordered(paths, [2, -1, 0, -1, 1, 2])).toEqual([0, -1, 2, 0, 1, -1]);
  });

  it('takes spellings of one text for one path, and finds it by either', () => {
    const paths = pathsOf('caf\xe9', utf8('café'), 'coffee', 'tea');
    expect(paths.find({ path: utf8('café'), number: 1 })).toBeUndefined();
    expect(ordered(paths, [1, -1, 2, 0])).toEqual([0, -1, 1, 0]);
    expect(paths.find({ path: 'caf\xe9', number: 0 })).toBe(0);
    expect(paths.find({ path: 'caf\xe9' })).toBe(0);
    expect(paths.find({ path: 'coffee', number: 2 })).toBe(1);
    expect(paths.find({ path: 'tea', number: 3 })).toBeUndefined();
    expect(paths.find({ path: 'milk' })).toBeUndefined();
  });
});
