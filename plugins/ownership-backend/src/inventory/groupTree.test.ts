import type { GroupFacts } from './Inventory';
import { groupTree } from './groupTree';

const facts = (ref: string, more: Partial<GroupFacts> = {}): GroupFacts => ({
  ref,
  members: [],
  children: [],
  parents: [],
  ...more,
});

const many = (count: number, parentOf: (index: number) => number | undefined) =>
  Array.from({ length: count }, (_, index) => {
    const parent = parentOf(index);
    return facts(`g${index}`, {
      parents: parent === undefined ? [] : [`g${parent}`],
    });
  });

describe('groupTree', () => {
  it('puts 2,000 groups, 8 deep, and their people together at once', () => {
    const groups = many(2_000, index =>
      index === 0 ? undefined : Math.floor((index - 1) / 2.6),
    );
    const users = Array.from({ length: 10_000 }, (_, index) => ({
      ref: `u${index}`,
      memberOf: [`g${index % 2_000}`, `g${(index * 7) % 2_000}`],
    }));
    const startedAt = performance.now();
    const tree = groupTree(groups, users);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(tree.closure.get('g0')!.size).toBe(2_000);
    expect(tree.groups[0].people).toHaveLength(10_000);
    expect(tree.closure.get('g1999')).toEqual(new Set(['g1999']));
  });

  it('follows a chain and cuts a ring of a thousand groups', () => {
    const chain = groupTree(
      many(1_000, index => (index === 0 ? undefined : index - 1)),
      [],
    );
    expect(chain.closure.get('g0')!.size).toBe(101);
    const ring = groupTree(
      many(1_000, index => (index + 999) % 1_000),
      [],
    );
    const sizes = [...ring.closure.values()].map(below => below.size);
    expect(new Set(sizes)).toEqual(new Set([101]));
  });

  it('has users in several groups, groups of nobody, and names of nothing', () => {
    const { groups } = groupTree(
      [
        facts('a', { members: ['x', 'gone'], children: ['b', 'missing'] }),
        facts('b', { parents: ['a', 'c', 'nowhere'] }),
        facts('c'),
        facts('self', { parents: ['self'] }),
      ],
      [
        { ref: 'x', memberOf: [] },
        { ref: 'y', memberOf: ['b', 'c', 'missing'] },
      ],
    );
    expect(groups.map(({ ref, people }) => [ref, people])).toEqual([
      ['a', ['x', 'y']],
      ['b', ['y']],
      ['c', ['y']],
      ['self', []],
    ]);
  });
});
