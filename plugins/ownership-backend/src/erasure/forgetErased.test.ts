import type { RepositoryKnowledge } from '@stewardship/bus-factor';
import { EmailHash } from './EmailHash';
import { forgetErased, isErased } from './forgetErased';

const hash = new EmailHash({ key: 'a key for this test' });

const knowledge: RepositoryKnowledge = {
  engineVersion: '1',
  commit: 'c0ffee',
  commits: 9,
  people: [
    { name: 'Ada', email: 'ada@a.example', emails: ['ada@a.example'] },
    { name: 'Bo', email: 'bo@b.example', emails: ['bo@b.example'] },
    {
      key: 'user:default/ada',
      name: 'Ada Example',
      email: 'new@a.example',
      emails: ['ada@elsewhere.example', 'new@a.example'],
    },
  ],
  components: [
    {
      path: '',
      files: 6,
      commitDays: [[1, 9]],
      activity: [
        { person: 0, authored: [1, 3], reviewed: [], changes: 2 },
        { person: 1, authored: [2], reviewed: [4], changes: 1 },
        { person: 2, authored: [2, 3], reviewed: [5], changes: 5 },
      ],
      whoSets: [
        { folder: '', people: [0, 2], files: 1 },
        { folder: '', people: [0], files: 2 },
        { folder: '', people: [1, 2], files: 3 },
      ],
      reviewsKnown: true,
      documentation: { files: 0, people: 0 },
      agentAssistedShare: 0,
    },
  ],
  lookAlikes: [{ people: [0, 2], because: 'equal names' }],
};

const erase = (...emails: string[]) =>
  forgetErased(knowledge, {
    hash,
    erased: new Map(emails.map(email => [hash.of(email), 7])),
  });

describe('forgetErased', () => {
  it('leaves a reading alone in which nobody was erased', () => {
    expect(erase()).toBe(knowledge);
    expect(erase('cy@c.example')).toBe(knowledge);
  });

  it('makes one unnamed person of all identities', () => {
    const { people, components, lookAlikes } = erase(
      'Ada@a.example ',
      'ada@elsewhere.example',
    );
    expect(people.map(isErased)).toEqual([true, false]);
    expect(JSON.stringify(people)).not.toMatch(/ada/i);
    expect(components[0].activity).toEqual([
      { person: 0, authored: [1, 2, 3], reviewed: [5], changes: 7 },
      { person: 1, authored: [2], reviewed: [4], changes: 1 },
    ]);
    expect(components[0].whoSets).toEqual([
      { folder: '', people: [0], files: 3 },
      { folder: '', people: [0, 1], files: 3 },
    ]);
    expect(lookAlikes).toEqual([]);
  });
});
