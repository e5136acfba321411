import { folderPath } from './folderPath';
import { repositoryUrl } from './repositoryUrl';

describe('repositoryUrl', () => {
  it.each([
    ['github', 'https://github.com/a/b', 'https://github.com/a/b.git', ''],
    ['github', 'https://github.com/a/b.git', 'https://github.com/a/b.git', ''],
    [
      'github',
      'https://github.com/a/b/tree/main/',
      'https://github.com/a/b.git',
      '',
    ],
    [
      'github',
      'https://github.com/a/b/tree/main/x/y/',
      'https://github.com/a/b.git',
      'x/y',
    ],
    [
      'github',
      'https://github.com/a/b/blob/main/x/catalog-info.yaml',
      'https://github.com/a/b.git',
      'x',
    ],
    ['gitlab', 'https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c.git', ''],
    [
      'gitlab',
      'https://gitlab.com/a/b/c/-/tree/main/x',
      'https://gitlab.com/a/b/c.git',
      'x',
    ],
    [
      'gitlab',
      'https://host/gitlab/a/b/-/blob/main/x/y.yaml',
      'https://host/gitlab/a/b.git',
      'x',
    ],
    [
      'gitea',
      'https://gitea.example/a/b/src/branch/main/x',
      'https://gitea.example/a/b.git',
      'x',
    ],
    [
      'bitbucketCloud',
      'https://bitbucket.org/a/b/src/main/x/',
      'https://bitbucket.org/a/b.git',
      'x',
    ],
    [
      'bitbucketServer',
      'https://bb.example/projects/A/repos/b/browse/x?at=main',
      'https://bb.example/scm/A/b.git',
      'x',
    ],
    [
      'bitbucketServer',
      'https://bb.example/users/ada/repos/b',
      'https://bb.example/scm/~ada/b.git',
      '',
    ],
    [
      'azure',
      'https://dev.azure.com/o/p/_git/b?path=/x/y',
      'https://dev.azure.com/o/p/_git/b',
      'x/y',
    ],
  ])('%s: %s', (type, target, cloneUrl, path) => {
    expect(repositoryUrl(target, type)).toEqual({
      cloneUrl: cloneUrl.replace('~', encodeURIComponent('~')),
      path,
    });
  });

  it.each([
    ['github', 'https://github.com/a'],
    ['github', 'https://github.com/a/b/issues/1'],
    ['github', 'https://github.com/%E0%A4%A/b'],
    ['gitlab', 'https://gitlab.com/a/b/-/issues'],
    ['azure', 'https://dev.azure.com/o/p'],
    ['awsS3', 'https://s3.example/a/b'],
    ['github', 'not a url'],
  ])('%s does not understand %s', (type, target) => {
    expect(repositoryUrl(target, type)).toBeUndefined();
  });

  it('lets nothing of an address become an option or another place', () => {
    const found = repositoryUrl(
      'https://github.com/--upload-pack=x/b%2F..%2Fc',
      'github',
    );
    expect(found).toBeUndefined();
  });
});

describe('folderPath', () => {
  it.each([
    ['', ''],
    ['./services//tide/', 'services/tide'],
    ['a..b/c', 'a..b/c'],
    ['..', undefined],
    ['a/../b', undefined],
    ['/etc', undefined],
    ['a\\b', undefined],
    ['a\nb', undefined],
  ])('%j is %j', (text, path) => {
    expect(folderPath(text)).toBe(path);
  });
});
