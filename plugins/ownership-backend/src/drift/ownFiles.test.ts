import { ownFiles } from './ownFiles';

const REF = 'template:default/crane';

function own(files: Record<string, string>) {
  const rendered = new Map(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
  );
  return Object.fromEntries(
    [...ownFiles(rendered, REF)].map(([path, text]) => [path, String(text)]),
  );
}

describe('what a run would put into a repository', () => {
  it('is all but the record', () => {
    expect(own({ 'a.txt': 'a', '.ownership/path.yaml': 'x' })).toEqual({
      'a.txt': 'a',
    });
    expect(own({ 'a.txt': 'a' })).toEqual({ 'a.txt': 'a' });
  });

  it('is the folder that holds the record', () => {
    expect(
      own({
        'svc/src/a.txt': 'a',
        'svc/.ownership/path.yaml': 'x',
        'svc/test/.ownership/path.yaml': 'a sample',
        'scratch.txt': 'b',
      }),
    ).toEqual({
      'src/a.txt': 'a',
      'test/.ownership/path.yaml': 'a sample',
    });
  });

  it('has the name of the template, and every other byte as it was', () => {
    const binary = Buffer.from([0xff, 0x00, 0x80]);
    const text = 'source-template: template:default/dry-run\n';
    const files = ownFiles(
      new Map([
        ['catalog-info.yaml', Buffer.from(text)],
        ['logo.png', Buffer.concat([binary, Buffer.from(text), binary])],
      ]),
      REF,
    );
    const named = `source-template: ${REF}\n`;
    expect(String(files.get('catalog-info.yaml'))).toBe(named);
    expect(files.get('logo.png')).toEqual(
      Buffer.concat([binary, Buffer.from(named), binary]),
    );
  });
});
