import { languagesIn } from './languages';
import { suitedPath, suits } from './suits';

const path = (name: string, type: string | undefined, ...tags: string[]) => ({
  entityRef: `template:default/${name}`,
  title: name,
  ...(type ? { type } : {}),
  tags,
});
const words = (type: string | undefined, ...tags: string[]) => ({
  ...(type ? { type } : {}),
  tags,
  languages: languagesIn(tags),
});

describe('suits', () => {
  it.each<[string, ReturnType<typeof words>, ReturnType<typeof path>, boolean]>(
    [
      ['the same type', words('service'), path('a', 'service'), true],
      ['whatever its case', words('Service'), path('a', 'service'), true],
      ['another type', words('website'), path('a', 'service'), false],
      ['no type', words(undefined), path('a', 'service'), false],
      ['a path without one', words('service'), path('a', undefined), false],
      ['the same language', words('s', 'go'), path('a', 's', 'golang'), true],
      ['another language', words('s', 'go'), path('a', 's', 'python'), false],
      ['a language unknown here', words('s'), path('a', 's', 'go'), true],
      ['a language unknown there', words('s', 'go'), path('a', 's'), true],
      [
        'one of several languages',
        words('s', 'go', 'typescript'),
        path('a', 's', 'react'),
        true,
      ],
      [
        'tags that are no language',
        words('s', 'payments'),
        path('a', 's', 'recommended'),
        true,
      ],
    ],
  )('looks at %s', (_what, component, template, expected) => {
    expect(suits(component, template)).toBe(expected);
  });

  it('prefers what has a language in common, then other tags, then the first', () => {
    const paths = [
      path('plain', 's'),
      path('tagged', 's', 'payments'),
      path('typed', 's', 'go'),
      path('elsewhere', 'website', 'go', 'payments'),
    ];
    const best = (...tags: string[]) => suitedPath(words('s', ...tags), paths);
    expect(best('go', 'payments')).toEqual({
      templateRef: 'template:default/typed',
      title: 'typed',
      reasons: ['type', 'language'],
    });
    expect(best('payments')).toMatchObject({
      templateRef: 'template:default/tagged',
      reasons: ['type', 'tags'],
    });
    expect(best()).toMatchObject({
      templateRef: 'template:default/plain',
      reasons: ['type'],
    });
    expect(suitedPath(words('library', 'go'), paths)).toBeUndefined();
  });
});
