import { studyFolders } from './studyFolders';

describe('studyFolders', () => {
  it('takes the folders at the top, but none with a dot', () => {
    const files = ['README', '.ci/run', 'a/1', 'b/1', 'b/c/2', 'd/1'];
    expect(studyFolders(files)).toEqual(['a', 'b', 'd']);
  });

  it('opens what holds more than half, and what does so in it', () => {
    const files = ['docs/1', 'src/x/a/1', 'src/x/a/2', 'src/x/b/1', 'src/y/1'];
    expect(studyFolders(files)).toEqual([
      'docs',
      'src/x/a',
      'src/x/b',
      'src/y',
    ]);
  });

  it('does not open exactly half', () => {
    expect(studyFolders(['a/b/1', 'c/1'])).toEqual(['a', 'c']);
  });
});
