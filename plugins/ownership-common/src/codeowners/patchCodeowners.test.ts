import { patchCodeowners, type CodeownersHost } from './patchCodeowners';

const patch = (
  before: string | undefined,
  over: { path?: string; host?: CodeownersHost; oldHandle?: string } = {},
) =>
  patchCodeowners(before, {
    path: 'services/tide',
    host: 'github',
    newHandle: '@sea/pilots',
    ...over,
  });

describe('patchCodeowners', () => {
  it.each<[string, Parameters<typeof patch>, string]>([
    ['makes a file', [undefined], '/services/tide/ @sea/pilots\n'],
    [
      'makes a file for a whole repository',
      [undefined, { path: '' }],
      '* @sea/pilots\n',
    ],
    [
      'changes the line of the folder, and leaves its comment',
      ['* @sea/all\n/services/tide/  @sea/harbour  # why\n'],
      '* @sea/all\n/services/tide/  @sea/pilots  # why\n',
    ],
    [
      'changes the old team among others',
      [
        'services/tide/** @ada @Sea/Harbour\r\n* @b\r\n',
        { oldHandle: '@sea/harbour' },
      ],
      'services/tide/** @ada @sea/pilots\r\n* @b\r\n',
    ],
    [
      'gives owners to a line that has none',
      ['/services/tide\n'],
      '/services/tide @sea/pilots\n',
    ],
    [
      'changes the line that wins',
      ['/services/tide/ @a\n/services/tide/ @b\n'],
      '/services/tide/ @a\n/services/tide/ @sea/pilots\n',
    ],
    [
      'stands below the general and above the special',
      ['# top\n* @a\n/services/ @b\n/services/tide/docs/ @c\n/other/ @d\n'],
      '# top\n* @a\n/services/ @b\n/services/tide/ @sea/pilots\n/services/tide/docs/ @c\n/other/ @d\n',
    ],
    [
      'comes last where nothing is special',
      ['* @a\n*.js @b'],
      '* @a\n*.js @b\n/services/tide/ @sea/pilots\n',
    ],
    [
      'does not take a folder of the same name for it',
      ['tide/ @a\n/services/tideland/ @b\n'],
      'tide/ @a\n/services/tideland/ @b\n/services/tide/ @sea/pilots\n',
    ],
    [
      'stays above the sections of GitLab',
      ['* @a\n[Docs] @d\n*.md\n', { host: 'gitlab' }],
      '* @a\n/services/tide/ @sea/pilots\n[Docs] @d\n*.md\n',
    ],
    [
      'changes a line in a section of GitLab',
      ['* @a\n^[Sea][2] @d\n/services/tide/ @h\n', { host: 'gitlab' }],
      '* @a\n^[Sea][2] @d\n/services/tide/ @sea/pilots\n',
    ],
    [
      'writes folders with spaces',
      [undefined, { path: 'my tide' }],
      '/my\\ tide/ @sea/pilots\n',
    ],
    [
      'knows folders with spaces',
      ['/my\\ tide/ @h\n', { path: 'my tide' }],
      '/my\\ tide/ @sea/pilots\n',
    ],
    [
      'puts the whole repository first',
      ['/docs/ @d\n', { path: '' }],
      '* @sea/pilots\n/docs/ @d\n',
    ],
  ])('%s', (_, args, expected) => {
    expect(patch(...args)).toMatchObject({ text: expected });
  });

  it('says whom a line loses', () => {
    expect(patch('/services/tide/ @ada @sea/old\n')).toMatchObject({
      notes: [expect.stringContaining('loses @ada, @sea/old')],
    });
  });

  it('leaves alone what it cannot write', () => {
    expect(patch('* @a\n', { path: 'a[1]*' })).toEqual({
      note: expect.stringContaining('by hand'),
    });
  });

  it('changes nothing when it is so already', () => {
    const text = '/services/tide/ @sea/pilots\n';
    expect(patch(text)).toMatchObject({ text, notes: [] });
  });
});
