import { apply } from './readRevision';

const MODE = '100644';
const files = (...paths: string[]) => paths.map(path => ({ path, mode: MODE }));

describe('changes of a tree', () => {
  it('go where git would have them', () => {
    const changes = [...files('a', 'b/c'), { path: 'd' }, ...files('z')];
    expect(apply(changes, files('b', 'b.ts', 'd', 'e'))).toEqual(
      files('a', 'b', 'b.ts', 'b/c', 'e', 'z'),
    );
  });

  it('take the place of what is there', () => {
    const link = { path: 'b', mode: '120000' };
    expect(apply([link], files('a', 'b', 'c'))).toEqual([
      ...files('a'),
      link,
      ...files('c'),
    ]);
  });

  it.each([
    ['take away what is not there', [{ path: 'x' }], files('a')],
    ['are in no order', files('b', 'a'), files('c')],
    ['come twice', files('b', 'b'), files('a')],
    ['are of a tree that has something twice', files('b'), files('a', 'a')],
  ])('are of no use where they %s', (_, changes, tree) => {
    expect(apply(changes, tree)).toBeUndefined();
  });
});
