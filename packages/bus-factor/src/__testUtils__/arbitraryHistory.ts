import fc from 'fast-check';
import type { CommitSpec } from './buildRepository';

export const PEOPLE = [
  'Ada Byron <ada@example.org>',
  'Brook Chen <brook@example.org>',
  'Cleo Diaz <cleo@example.org>',
  'Dana Eze <dana@example.org>',
];

const PATHS = [
  'a.ts',
  'b.ts',
  'lib/a.ts',
  'lib/c.ts',
  'lib/deep/d.ts',
  'web/e.ts',
];

/** A day well inside any window that the tests ask for. */
export const FIRST_DAY = 19_000;

/**
 * A linear history: somebody writes, deletes or moves one of a few files, on
 * days that go up. No two contents are equal, so git finds the moves that were
 * made and no others.
 */
export function arbitraryHistory(): fc.Arbitrary<CommitSpec[]> {
  const step = fc.record({
    person: fc.nat(PEOPLE.length - 1),
    action: fc.constantFrom('write', 'write', 'write', 'move', 'delete'),
    from: fc.nat(PATHS.length - 1),
    to: fc.nat(PATHS.length - 1),
    later: fc.nat(20),
  });
  return fc.array(step, { minLength: 1, maxLength: 25 }).map(steps => {
    const tracked = new Set<string>();
    let day = FIRST_DAY;
    const specs: CommitSpec[] = [];
    steps.forEach(({ person, action, from, to, later }, index) => {
      day += later;
      const path = PATHS[from];
      const target = PATHS[to];
      const base = { author: PEOPLE[person], day };
      if (action === 'write' || !tracked.has(path)) {
        tracked.add(path);
        specs.push({ ...base, files: { [path]: uniqueContent(index) } });
      } else if (action === 'move' && !tracked.has(target)) {
        tracked.delete(path);
        tracked.add(target);
        specs.push({ ...base, moves: { [path]: target } });
      } else if (action === 'delete' && tracked.size > 1) {
        tracked.delete(path);
        specs.push({ ...base, files: { [path]: undefined } });
      }
    });
    return specs;
  });
}

/** Text that shares nothing with that of any other number. */
export function uniqueContent(number: number): string {
  return `${number}\n`.repeat(8);
}
