import { folderTree, wayTo, type FolderNode } from './folderTree';

const folder = (path: string, files: number, filesAtRisk?: number) => ({
  path,
  files,
  ...(filesAtRisk === undefined ? {} : { filesAtRisk }),
});

const names = ({ children }: FolderNode) => children.map(({ name }) => name);

describe('folderTree', () => {
  it('puts folders into those above them, with what is directly in each', () => {
    const root = folderTree([
      folder('', 2, 0),
      folder('src', 10, 0.5),
      folder('src/desk', 30, 1),
      folder('srcset', 1, 0),
    ]);
    expect(names(root)).toEqual(['src', 'srcset']);
    expect(root).toMatchObject({ files: 43, own: { files: 2 } });
    const [src] = root.children;
    expect(src).toMatchObject({
      files: 40,
      filesAtRisk: 35 / 40,
      own: { files: 10 },
    });
    expect(src.truckFactor).toBeUndefined();
    expect(names(src)).toEqual(['desk']);
  });

  it('takes what the backend knows of everything beneath', () => {
    const root = folderTree(
      [folder('src/a', 1, 1), folder('src/b', 1, 1), folder('docs', 1, 0)],
      [{ path: 'src', files: 2, filesAtRisk: 1, truckFactor: 2 }],
    );
    expect(root.children[0]).toMatchObject({ path: 'src', truckFactor: 2 });
  });

  it('does not know of the whole what it does not know of a part', () => {
    const root = folderTree([folder('a', 1, 1), folder('b', 1)]);
    expect(root.files).toBe(2);
    expect(root.filesAtRisk).toBeUndefined();
  });

  it('makes one of folders that hold nothing but one other', () => {
    const root = folderTree([
      folder('docs', 3, 0),
      folder('src/main/java/port', 4, 0),
      folder('src/main/java/desk', 4, 0),
    ]);
    expect(names(root)).toEqual(['docs', 'src/main/java']);
    expect(names(root.children[1])).toEqual(['port', 'desk']);
    const deep = folderTree([folder('src/port', 4, 0), folder('src/b', 4, 0)]);
    expect(deep).toMatchObject({ path: 'src', name: 'src' });
  });

  it('knows the way to a folder, and to what is nearest of one that is gone', () => {
    const root = folderTree([
      folder('docs', 3, 0),
      folder('src/main/port', 4, 0),
      folder('src/main/desk', 4, 0),
    ]);
    const way = (path: string) => wayTo(root, path).map(node => node.path);
    expect(way('')).toEqual(['']);
    expect(way('src/main/desk')).toEqual(['', 'src/main', 'src/main/desk']);
    expect(way('src/main/gone')).toEqual(['', 'src/main']);
  });
});
