import { integerHash, JavaHashMap, objectIdHash } from './javaHashMap';

type Insert = 'set' | 'compute';

function keysAfter(
  keys: readonly number[],
  how: (index: number) => Insert,
): number[] {
  const map = new JavaHashMap<number, string>(integerHash);
  keys.forEach((key, index) => {
    if (how(index) === 'set') map.set(key, '');
    else map.compute(key, () => '');
  });
  return map.entries().map(([key]) => key);
}

const SOME = [33, 17, 1, 2, 65536, 65537, 16];
const THIRTEEN = Array.from({ length: 13 }, (_, i) => i * 16 + (i % 3));

describe('JavaHashMap', () => {
  // Expected orders were printed by Java 17.
  it.each<[string, number[], (index: number) => Insert, number[]]>([
    ['put', SOME, () => 'set', [65537, 16, 33, 17, 1, 65536, 2]],
    ['compute', SOME, () => 'compute', [16, 65537, 65536, 1, 17, 33, 2]],
    [
      'put, growing after the thirteenth',
      THIRTEEN,
      () => 'set',
      [0, 96, 192, 65, 161, 34, 130, 48, 144, 17, 113, 82, 178],
    ],
    [
      'compute, not grown yet',
      THIRTEEN,
      () => 'compute',
      [192, 144, 96, 48, 0, 161, 113, 65, 17, 178, 130, 82, 34],
    ],
    [
      'compute, grown by a look at a known key',
      [...THIRTEEN, 0],
      () => 'compute',
      [192, 96, 0, 161, 65, 130, 34, 144, 48, 113, 17, 178, 82],
    ],
    [
      'both by turns',
      THIRTEEN,
      index => (index % 2 === 0 ? 'compute' : 'set'),
      [192, 96, 0, 48, 144, 161, 65, 17, 113, 130, 34, 82, 178],
    ],
  ])('iterates as Java after %s', (_, keys, how, expected) => {
    expect(keysAfter(keys, how)).toEqual(expected);
  });

  it('keeps the place of a key whose value changes', () => {
    const map = new JavaHashMap<number, number>(integerHash);
    [16, 32, 48].forEach(key => map.set(key, 1));
    map.set(16, 2);
    expect(map.compute(32, value => (value ?? 0) + 5)).toBe(6);
    expect(map.entries()).toEqual([
      [16, 2],
      [32, 6],
      [48, 1],
    ]);
    expect(map.size).toBe(3);
  });

  it('takes the first 32 bits of an object id, signed', () => {
    expect(objectIdHash(`ffffffff${'0'.repeat(32)}`)).toBe(-1);
    expect(objectIdHash(`0000000a${'f'.repeat(32)}`)).toBe(10);
  });
});
