import { TextNumbers } from './textNumbers';

describe('TextNumbers', () => {
  it('tells texts apart whose hashes are equal, also after another time', () => {
    const texts = ['one', 'two'];
    const first = new TextNumbers(new Int32Array(0), number => texts[number]);
    expect(texts.map(text => first.numberOf(text))).toEqual([0, 1]);
    const [hash] = first.toHashes();
    const asked: number[] = [];
    const then = new TextNumbers(Int32Array.of(hash, hash), number => {
      asked.push(number);
      return ['another', 'one'][number];
    });
    expect(then.numberOf('two')).toBe(2);
    expect(asked).toEqual([]);
    expect(then.numberOf('one')).toBe(1);
    expect(asked).toEqual([0, 1]);
    expect(then.numberOf('two')).toBe(2);
    expect(then.size).toBe(3);
  });

  it.each(['', 'one', '\u00e9\u{1f600}'])('knows %j another time', text => {
    const first = new TextNumbers(new Int32Array(0), () => text);
    expect(first.numberOf(text)).toBe(0);
    const then = new TextNumbers(first.toHashes(), () => text);
    expect(then.numberOf(text)).toBe(0);
    expect(then.size).toBe(1);
  });
});
