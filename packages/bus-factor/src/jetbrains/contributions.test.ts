import type { Change } from './changes';
import { Contributions } from './contributions';

const DAY = 86_400;
const END = 1000 * DAY;

/** Commits from the newest to the oldest, each by one or more people. */
function read(
  commits: Array<{ by: string[]; days?: number; changes: Change[] }>,
): Contributions {
  const contributions = new Contributions({ endTime: END });
  for (const { by, days = 0, changes } of commits) {
    contributions.addCommit({
      authors: by.map(email => ({ email, name: email })),
      authorTime: END - days * DAY,
      changes,
    });
  }
  return contributions;
}

function weightsAt(contributions: Contributions, path: string) {
  const file = contributions.fileAt(path);
  const found = file === undefined ? undefined : contributions.of(file);
  return Object.fromEntries(
    (found?.people ?? []).map((person, index) => [
      contributions.people[person].email,
      found!.weights[index],
    ]),
  );
}

function heaviestAt(contributions: Contributions, path: string) {
  const { heaviest } = contributions.of(contributions.fileAt(path)!)!;
  return contributions.people[heaviest!.person].email;
}

describe('Contributions', () => {
  it('adds up what a person changed', () => {
    const result = read([
      { by: ['ada'], changes: [{ path: 'f' }] },
      { by: ['bo'], changes: [{ path: 'f' }, { path: 'g' }] },
      { by: ['ada'], days: 90, changes: [{ path: 'f' }] },
    ]);
    expect(weightsAt(result, 'f')).toEqual({ ada: 1 + 1 / Math.E, bo: 1 });
    expect(weightsAt(result, 'g')).toEqual({ bo: 1 });
    expect(result.fileAt('h')).toBeUndefined();
  });

  it('knows the heaviest change, the oldest and last author among equals', () => {
    const result = read([
      { by: ['ada'], changes: [{ path: 'f' }, { path: 'g' }] },
      { by: ['bo', 'cy'], changes: [{ path: 'f' }] },
      { by: ['dee'], days: 1, changes: [{ path: 'f' }] },
    ]);
    expect(heaviestAt(result, 'f')).toBe('cy');
    expect(heaviestAt(result, 'g')).toBe('ada');
  });

  it('lets a rename move older changes and adds nothing for it', () => {
    const result = read([
      { by: ['ada'], changes: [{ path: 'new' }] },
      { by: ['bo'], changes: [{ path: 'new', movedFrom: 'old' }] },
      { by: ['cy'], changes: [{ path: 'old' }] },
    ]);
    expect(weightsAt(result, 'new')).toEqual({ ada: 1, cy: 1 });
    expect(result.people.map(({ email }) => email)).toEqual([
      'ada',
      'bo',
      'cy',
    ]);
  });

  it('follows a file through several renames', () => {
    const result = read([
      { by: ['a'], changes: [{ path: '3', movedFrom: '2' }] },
      { by: ['b'], changes: [{ path: '2', movedFrom: '1' }] },
      { by: ['c'], changes: [{ path: '1' }] },
    ]);
    expect(weightsAt(result, '3')).toEqual({ c: 1 });
  });

  it('joins a path that lives again with what was renamed from it', () => {
    const result = read([
      { by: ['ada'], days: 9, changes: [{ path: 'old' }] },
      { by: ['bo'], changes: [{ path: 'new' }] },
      { by: ['cy'], changes: [{ path: 'new', movedFrom: 'old' }] },
    ]);
    expect(result.fileAt('old')).toBe(result.fileAt('new'));
    expect(weightsAt(result, 'new')).toEqual({
      bo: 1,
      ada: Math.exp(-9 / 90),
    });
    // The moved one replaces a heavier one.
    expect(heaviestAt(result, 'new')).toBe('ada');
  });

  it('does not lead on a path that was led to the old number before', () => {
    const result = read([
      { by: ['ada'], changes: [{ path: 'b', movedFrom: 'c' }] },
      { by: ['bo'], changes: [{ path: 'a', movedFrom: 'b' }] },
      { by: ['cy'], changes: [{ path: 'c' }] },
      { by: ['dee'], changes: [{ path: 'b' }] },
    ]);
    expect(weightsAt(result, 'a')).toEqual({ dee: 1 });
    expect(weightsAt(result, 'c')).toEqual({ cy: 1 });
    expect(result.fileAt('c')).not.toBe(result.fileAt('a'));
  });

  it('keeps the newest name of an address', () => {
    const contributions = new Contributions({ endTime: END });
    for (const name of ['New', 'Old']) {
      contributions.addCommit({
        authors: [{ email: 'ada@example.org', name }],
        authorTime: END,
        changes: [],
      });
    }
    expect(contributions.people).toEqual([
      { email: 'ada@example.org', name: 'New' },
    ]);
  });
});
