import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../__testUtils__/createRepository';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import { patchDescriptor } from './patchDescriptor';
import { unifiedDiff } from './unifiedDiff';

const folder = temporaryFolder();
let count = 0;

/** What git makes of the patch; throws when it does not apply. */
function applied(before: string, after: string, path = 'catalog-info.yaml') {
  const repository = join(folder, String((count += 1)));
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  git(['init', '--quiet', repository]);
  git(['config', 'core.autocrlf', 'false'], { cwd: repository });
  writeFileSync(join(repository, path), before);
  const diff = unifiedDiff({ path, before, after });
  git(['apply', '--check', '-'], { cwd: repository, input: diff });
  git(['apply', '-'], { cwd: repository, input: diff });
  git(['add', '.'], { cwd: repository });
  return {
    diff,
    content: git(['cat-file', 'blob', `:${path}`], { cwd: repository }),
  };
}

const TIDE = `# Who we are
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: tide   # the tide
spec:
  type: service
  owner: harbour # since 2024
  lifecycle: production
`;

const patch = (text: string, ownerRef = 'group:default/pilots') =>
  patchDescriptor(text, { entityRef: 'component:default/tide', ownerRef });

describe('patchDescriptor', () => {
  it.each<[string, string, string, string]>([
    ['keeps comments and order', TIDE, 'owner: harbour #', 'owner: pilots #'],
    [
      'keeps line ends',
      TIDE.replaceAll('\n', '\r\n'),
      'owner: harbour #',
      'owner: pilots #',
    ],
    ['needs no last line end', TIDE.trimEnd(), ': harbour', ': pilots'],
    [
      'keeps single quotes',
      TIDE.replace('harbour', "'harbour'"),
      "'harbour'",
      "'pilots'",
    ],
    [
      'keeps double quotes',
      TIDE.replace('harbour', '"harbour"'),
      '"harbour"',
      '"pilots"',
    ],
    [
      'writes a ref as long as the old one',
      TIDE.replace('harbour', 'group:default/harbour'),
      'group:default/harbour',
      'group:default/pilots',
    ],
    [
      'writes a kind where there was one',
      TIDE.replace('harbour', 'user:ada'),
      'user:ada',
      'group:pilots',
    ],
    [
      'replaces an alias',
      `${TIDE.replace('harbour', '*us')}`.replace(
        'name: tide',
        'title: &us harbour\n  name: tide',
      ),
      'owner: *us',
      'owner: pilots',
    ],
    ['replaces nothing', TIDE.replace('harbour', '""'), '""', '"pilots"'],
    [
      'understands JSON',
      '{"kind":"Component","metadata":{"name":"tide"},"spec":{"owner":"harbour","type":"x"}}\n',
      '"harbour"',
      '"pilots"',
    ],
    ['keeps a mark of byte order', `\ufeff${TIDE}`, ': harbour', ': pilots'],
    [
      'finds its document among many',
      `---\n${TIDE.replace('name: tide', 'name: ebb')}---\n${TIDE.replace(
        'harbour',
        'Harbour',
      )}...\n---\n# empty\n`,
      'Harbour',
      'pilots',
    ],
  ])('%s', (_, before, old, now) => {
    const result = patch(before);
    expect(result).toEqual({ text: before.replace(old, now) });
    const { text } = result as { text: string };
    const { diff, content } = applied(before, text);
    expect(content).toBe(text);
    const changes = diff.split('\n').filter(line => /^[+-](?![+-])/.test(line));
    expect(changes).toHaveLength(2);
  });

  it('adds an owner where there is none', () => {
    const before = TIDE.replace(/ {2}owner.*\n/, '');
    const result = patch(before) as { text: string };
    expect(result.text).toBe(
      before.replace('  type: service', '  owner: pilots\n  type: service'),
    );
    applied(before, result.text);
  });

  it('says the namespace where the entity is in another', () => {
    expect(patch(TIDE, 'group:sea/pilots')).toEqual({
      text: TIDE.replace('harbour', 'sea/pilots'),
    });
  });

  it('quotes what YAML would take for something else', () => {
    expect(patch(TIDE, 'group:default/on')).toEqual({
      text: TIDE.replace('harbour', "'on'"),
    });
    expect(patch(TIDE, 'group:default/0123')).toEqual({
      text: TIDE.replace('harbour', "'0123'"),
    });
  });

  it.each<[string, string, RegExp]>([
    ['no YAML', 'a: [\n', /not valid YAML/],
    ['markup', '<html>\n<body>: : :</body>', /YAML|contain/],
    ['nothing', '', /does not contain/],
    ['another entity', TIDE.replace('name: tide', 'name: ebb'), /not contain/],
    ['the same one twice', `${TIDE}---\n${TIDE}`, /2 times/],
    [
      'a template',
      TIDE.replace('harbour', '${{ values.owner }}'),
      /template fills in/,
    ],
    ['a placeholder', TIDE.replace('harbour #', '{ $text: ./o } #'), /plain/],
    ['a list', TIDE.replace('harbour #', '[a, b] #'), /plain/],
    [
      'an anchor that others use',
      TIDE.replace('harbour', '&o harbour').replace(
        'production',
        'production\n  also: *o',
      ),
      /&o/,
    ],
    [
      'several lines',
      TIDE.replace('owner: harbour # since 2024', 'owner: >-\n    harbour'),
      /several lines/,
    ],
    [
      'a spec elsewhere',
      'kind: Component\nmetadata: {name: tide}\n',
      /no spec/,
    ],
    [
      'a merged spec',
      'x: &x {owner: a}\nkind: Component\nmetadata: {name: tide}\nspec:\n  <<: *x\n  type: service\n',
      /by hand/,
    ],
    ['an alias to nothing', TIDE.replace('harbour', '*gone'), /YAML|plain/],
    ['depth', `${'['.repeat(100_000)}`, /YAML/],
  ])('gives a note and no patch for %s', (_, before, note) => {
    const result = patch(before);
    expect(result).toEqual({ note: expect.stringMatching(note) });
  });

  it('does not unfold a bomb of aliases', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}*a${i}]\n`,
    ).join('');
    const started = Date.now();
    const text = `a0: &a0 [x]\n${bomb}${TIDE}`;
    expect(patch(text)).toEqual({ text: text.replace('harbour', 'pilots') });
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it.each([
    'a b/c d.yaml',
    'ä/"q"\\.yaml',
    'x\ty.yaml',
    'deep/er/catalog.yaml',
  ])('makes patches for %j', path => {
    const { text } = patch(TIDE) as { text: string };
    expect(applied(TIDE, text, path).content).toBe(text);
  });
});
