import fc from 'fast-check';
import { PathAllowance } from '../git/pathAllowance';
import { BytesTable } from './bytesTable';

const text = fc.uint8Array({ maxLength: 6, max: 3 });

describe('BytesTable', () => {
  it('gives equal bytes the number that they were first given', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), texts => {
        const table = new BytesTable();
        const known: string[] = [];
        for (const bytes of texts) {
          const latin1 = Buffer.from(bytes).toString('latin1');
          if (!known.includes(latin1)) known.push(latin1);
          expect(table.idOf(bytes, 0, bytes.length)).toBe(
            known.indexOf(latin1),
          );
        }
        expect(table.size).toBe(known.length);
        const again = BytesTable.from(table.toBytes(), table.toEnds());
        for (const from of [table, again]) {
          expect(known.map((_, number) => from.textOf(number))).toEqual(known);
          expect(known.map(latin1 => from.find(latin1))).toEqual(
            known.map((_, number) => number),
          );
          expect(from.find('none')).toBeUndefined();
        }
      }),
    );
  });

  it('holds no more than it may, whether it is met or was kept', () => {
    const filled = (allowance: PathAllowance) => {
      const table = new BytesTable(allowance);
      ['a', 'b', 'a', 'c'].forEach(entry => table.idOfText(entry));
      return table;
    };
    const table = filled(new PathAllowance('A history', 3));
    const again = (most: number) =>
      BytesTable.from(
        table.toBytes(),
        table.toEnds(),
        new PathAllowance('A history', most),
      );
    expect(() => filled(new PathAllowance('A history', 2))).toThrow(
      'A history has more paths than are read',
    );
    expect(() => again(2)).toThrow('A history has more paths than are read');
    // What was kept and what is met later count together.
    expect(again(3).idOfText('b')).toBe(1);
    expect(() => again(3).idOfText('d')).toThrow(
      'A history has more paths than are read',
    );
  });

  it('keeps thousands apart', () => {
    const table = new BytesTable();
    const texts = Array.from({ length: 5000 }, (_, i) => `src/${i % 70}/${i}`);
    expect(texts.map(entry => table.idOfText(entry))).toEqual(
      texts.map((_, number) => number),
    );
    expect(texts.map((_, number) => table.textOf(number))).toEqual(texts);
    expect(texts.map(entry => table.idOfText(entry))).toEqual(
      texts.map((_, number) => number),
    );
  });
});
