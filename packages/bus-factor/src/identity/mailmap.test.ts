import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  git,
  removeRepositories,
  temporaryFolder,
} from '../__testUtils__/buildRepository';
import { expectToEndSoon } from '../__testUtils__/endsSoon';
import { parseMailmap } from './mailmap';

afterAll(removeRepositories);

describe('parseMailmap', () => {
  it('takes a hostile name in its stride', () => {
    expectToEndSoon(() => {
      const map = parseMailmap(`a${' '.repeat(500_000)}b <new@x> <old@x>\n`);
      expect(map({ name: 'c', email: 'old@x' }).name).toHaveLength(500_002);
    });
  });

  it('ends at the first NUL, as git does', () => {
    const map = parseMailmap('Ada <a@x> <old@x>\nE\0ve <e@x> <a@x>\n');
    expect(map({ name: 'A', email: 'old@x' })).toEqual({
      name: 'Ada',
      email: 'a@x',
    });
    expect(map({ name: 'A', email: 'a@x' }).name).toBe('A');
  });

  it.each([
    [
      'Ada Byron <ada@new.example>',
      'ada',
      'ADA@new.example',
      'Ada Byron <ADA@new.example>',
    ],
    [
      '<ada@new.example> <ada@old.example>',
      'ada',
      'Ada@Old.example',
      'ada <ada@new.example>',
    ],
    [
      'Ada Byron <ada@new.example> <ada@old.example>',
      'x',
      'ada@old.example',
      'Ada Byron <ada@new.example>',
    ],
    [
      'Ada Byron <ada@new.example> root <root@host>',
      'ROOT',
      'root@host',
      'Ada Byron <ada@new.example>',
    ],
    [
      'Ada Byron <ada@new.example> root <root@host>',
      'other',
      'root@host',
      'other <root@host>',
    ],
    [
      '# Ada Byron <ada@new.example>',
      'ada',
      'ada@new.example',
      'ada <ada@new.example>',
    ],
    ['Ada <a@x> # <b@y>\r', '#', 'b@y', 'Ada <a@x>'],
    ['A <a@x>\nB <a@x>', 'n', 'a@x', 'B <a@x>'],
    ['nonsense\n<>\nA <>', 'n', '', 'n <>'],
  ])('maps by %j', (content, name, email, expected) => {
    const mapped = parseMailmap(content)({ name, email });
    expect(`${mapped.name} <${mapped.email}>`).toBe(expected);
  });

  it('maps as git check-mailmap does', () => {
    const folder = temporaryFolder();
    git(folder, ['init', '--quiet']);
    const word = fc.constantFrom('Ada', 'ada', 'Brook', 'root', '');
    const address = fc.constantFrom(
      '<a@x>',
      '<A@X>',
      '<b@y>',
      '<c@z>',
      '<>',
      '',
    );
    const line = fc
      .tuple(fc.constantFrom('', '# ', ' '), word, address, word, address)
      .map(parts => parts.join(' '));
    const contacts = ['Ada', 'root', 'Zoe'].flatMap(name =>
      ['a@x', 'A@x', 'b@Y', 'c@z'].map(email => ({ name, email })),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), lines => {
        const content = lines.join('\n');
        writeFileSync(join(folder, '.mailmap'), content);
        const expected = git(
          folder,
          ['check-mailmap', '--stdin'],
          contacts.map(({ name, email }) => `${name} <${email}>\n`).join(''),
        );
        const map = parseMailmap(content);
        const got = contacts
          .map(map)
          .map(({ name, email }) => `${name} <${email}>\n`);
        expect(got.join('')).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});
