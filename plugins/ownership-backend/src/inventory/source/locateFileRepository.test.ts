import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createRepository, git } from '../../__testUtils__/createRepository';
import { ada, yearOfWork } from '../../__testUtils__/histories';
import { temporaryFolder } from '../../__testUtils__/startOwnership';
import { locateFileRepository } from './locateFileRepository';

describe('locateFileRepository', () => {
  const root = realpathSync(temporaryFolder());
  const outside = realpathSync(temporaryFolder());
  const secret = join(outside, 'secret.git');

  /** A repository inside that has the commit, but not the objects, of another. */
  const hollow = (name: string, source: string, top = '') => {
    const folder = join(root, name);
    const gitDir = join(folder, top);
    createRepository(gitDir, []);
    const head = git(['rev-parse', 'main'], { cwd: source }).trim();
    writeFileSync(join(gitDir, 'refs/heads/main'), `${head}\n`);
    return { folder, gitDir, objects: join(gitDir, 'objects') };
  };
  const locate = (target: string) =>
    locateFileRepository({ target, roots: [root] });
  /** That git itself would read it: without this a test proves nothing. */
  const expectReadable = (folder: string) =>
    expect(git(['rev-list', '--count', 'main'], { cwd: folder })).toBe('3\n');

  beforeAll(() => {
    const work = yearOfWork([ada], { commits: 3 });
    createRepository(secret, work);
    git(['repack', '-adq'], { cwd: secret });
    createRepository(join(root, 'shared.git'), work);
  });

  it('takes what lies inside, alternates and worktrees included', async () => {
    const { folder, objects } = hollow('borrows.git', join(root, 'shared.git'));
    writeFileSync(
      join(objects, 'info/alternates'),
      '# comment\n../../shared.git/objects\n',
    );
    expectReadable(folder);
    expect(await locate(folder)).toEqual({ repository: folder, path: '' });

    const tree = join(root, 'tree');
    const shared = join(root, 'shared.git');
    git(['worktree', 'add', '--quiet', '--detach', tree, 'main'], {
      cwd: shared,
    });
    expect(await locate(join(tree, 'src'))).toEqual({
      repository: tree,
      path: 'src',
    });
  });

  it('refuses objects that alternates bring from outside, also in steps', async () => {
    const one = hollow('one.git', secret);
    writeFileSync(join(one.objects, 'info/alternates'), `${secret}/objects\n`);
    expectReadable(one.folder);
    expect(await locate(one.folder)).toEqual({ problem: 'not-allowed' });

    const two = hollow('two.git', secret);
    writeFileSync(join(two.objects, 'info/alternates'), `${one.objects}\n`);
    expectReadable(two.folder);
    expect(await locate(two.folder)).toEqual({ problem: 'not-allowed' });

    const quoted = hollow('quoted.git', secret);
    writeFileSync(
      join(quoted.objects, 'info/alternates'),
      `"${secret}/\\157bjects"\n`,
    );
    expectReadable(quoted.folder);
    expect(await locate(quoted.folder)).toEqual({ problem: 'not-allowed' });
  });

  it('ends where alternates name each other', async () => {
    const { folder, objects } = hollow('circle.git', secret);
    writeFileSync(join(objects, 'info/alternates'), `${objects}\n`);
    expect(await locate(folder)).toEqual({ repository: folder, path: '' });
  });

  it('refuses objects that are a link to outside, all of them or a pack', async () => {
    const all = hollow('linked', secret, '.git');
    rmSync(all.objects, { recursive: true });
    symlinkSync(join(secret, 'objects'), all.objects);
    expectReadable(all.folder);
    expect(await locate(all.folder)).toEqual({ problem: 'not-allowed' });

    const packs = hollow('packs.git', secret);
    const from = join(secret, 'objects/pack');
    for (const name of readdirSync(from)) {
      symlinkSync(join(from, name), join(packs.objects, 'pack', name));
    }
    expectReadable(packs.folder);
    expect(await locate(packs.folder)).toEqual({ problem: 'not-allowed' });
  });

  it('refuses a folder .git that says that it is a worktree of one outside', async () => {
    const { folder, gitDir } = hollow('common', secret, '.git');
    writeFileSync(join(gitDir, 'commondir'), `${secret}\n`);
    expectReadable(folder);
    expect(await locate(folder)).toEqual({ problem: 'not-allowed' });
  });

  it.each(['commondir', 'objects/info/alternates'])(
    'waits for no pipe and reads no giant in the place of %s',
    async name => {
      const pipe = hollow(`pipe-${name.replaceAll('/', '-')}.git`, secret);
      execFileSync('mkfifo', [join(pipe.gitDir, name)]);
      expect(await locate(pipe.folder)).toEqual({ problem: 'not-allowed' });

      const giant = hollow(`giant-${name.replaceAll('/', '-')}.git`, secret);
      writeFileSync(join(giant.gitDir, name), '');
      truncateSync(join(giant.gitDir, name), 2 ** 40);
      expect(await locate(giant.folder)).toEqual({ problem: 'not-allowed' });
    },
  );

  it('reads a file .git as git does, and not its first line', async () => {
    const { gitDir } = hollow('decoy.git', secret);
    const folder = join(root, 'two-lines');
    mkdirSync(folder);
    symlinkSync(secret, join(folder, 'x\ny'));
    renameSync(gitDir, join(folder, 'x'));
    writeFileSync(join(folder, '.git'), 'gitdir: x\ny\n');
    expectReadable(folder);
    const located = await locate(folder);
    expect(located).toEqual({ problem: 'not-a-repository' });
    appendFileSync(join(folder, '.git'), 'z');
    expect(await locate(folder)).toEqual(located);
  });
});
