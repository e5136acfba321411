import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { git, temporaryFolder } from '../buildRepository';
import {
  ADA,
  history,
  looseFile,
  looseRepository,
  plainGit,
  rawRepository,
  worktree,
} from './building';
import type { Trap } from './trap';
import type { CorpusCase, CorpusOutcome } from './types';

type Settings = (
  trap: Trap,
  repository: string,
) => Readonly<Record<string, string>>;

const REFUSED: CorpusOutcome = {
  code: 'git-failed',
  remedy: 'Correct the repository’s settings',
};

/** Settings, hooks and addresses of a repository that would run something. */
export const SETTINGS: CorpusCase[] = [
  trapped('`core.fsmonitor`', {
    settings: ({ program }) => ({ 'core.fsmonitor': program }),
    provoke: path => plainGit(path, ['status']),
  }),
  trapped('`core.hooksPath`', {
    settings: ({ hooks }) => ({ 'core.hooksPath': hooks }),
    provoke: path => plainGit(path, ['checkout', '--detach']),
  }),
  trapped('hooks of its own', {
    prepare: ({ hooks }, path) =>
      readdirSync(hooks).forEach(name =>
        copyFileSync(join(hooks, name), join(path, '.git/hooks', name)),
      ),
    provoke: path => plainGit(path, ['checkout', '--detach']),
  }),
  trapped('`core.sshCommand`', {
    settings: ({ program }) => ({
      'core.sshCommand': program,
      'remote.origin.url': 'ssh://host.invalid/x',
    }),
    provoke: path => plainGit(path, ['fetch']),
  }),
  trapped('`core.gitProxy`', {
    settings: ({ program }) => ({
      'core.gitProxy': program,
      'remote.origin.url': 'git://host.invalid/x',
    }),
    provoke: path => plainGit(path, ['fetch']),
  }),
  trapped('`core.editor`', {
    settings: ({ program }) => ({ 'core.editor': program }),
    provoke: path => plainGit(path, ['commit', '--allow-empty']),
  }),
  // Only at a terminal would git run these.
  trapped('`core.pager`, `pager.*` and `core.askPass`', {
    settings: ({ program }) => ({
      'core.pager': program,
      'core.askPass': program,
      'pager.log': program,
      'pager.rev-parse': program,
      'pager.cat-file': program,
    }),
  }),
  trapped('`core.worktree` that points elsewhere', {
    settings: () => {
      const elsewhere = temporaryFolder();
      const mailmap = 'Eve <eve@example.org> <ada@example.org>\n';
      writeFileSync(join(elsewhere, '.mailmap'), mailmap);
      return { 'core.worktree': elsewhere };
    },
  }),
  trapped('`core.attributesFile` and a filter', {
    settings: ({ program }) => ({
      'core.attributesFile': attributes('* filter=evil'),
      'filter.evil.smudge': program,
      'filter.evil.clean': program,
      'filter.evil.process': program,
      'filter.evil.required': 'true',
    }),
    provoke: path => {
      rmSync(join(path, 'f0.ts'));
      plainGit(path, ['checkout', 'f0.ts']);
    },
  }),
  trapped('`textconv` and diff drivers by attributes', {
    settings: ({ program }) => ({
      'core.attributesFile': attributes('* diff=evil'),
      'diff.evil.textconv': program,
      'diff.evil.command': program,
    }),
    provoke: path => plainGit(path, ['diff', 'HEAD~1', 'HEAD']),
  }),
  trapped('`diff.external`', {
    settings: ({ program }) => ({ 'diff.external': program }),
    provoke: path => plainGit(path, ['diff', 'HEAD~1', 'HEAD']),
  }),
  trapped('`include.path`', {
    settings: trap => ({ 'include.path': included(trap) }),
    provoke: path => plainGit(path, ['status']),
  }),
  trapped('`includeIf`', {
    settings: trap => ({ 'includeIf.gitdir:/.path': included(trap) }),
    provoke: path => plainGit(path, ['status']),
  }),
  trapped('settings of the worktree alone', {
    settings: () => ({
      'core.repositoryFormatVersion': '1',
      'extensions.worktreeConfig': 'true',
    }),
    prepare: ({ program }, path) =>
      writeFileSync(
        join(path, '.git/config.worktree'),
        `[core]\n\tfsmonitor = ${program}\n`,
      ),
    provoke: path => plainGit(path, ['status']),
  }),
  trapped('aliases', {
    settings: ({ program }) =>
      Object.fromEntries(
        ['evil', 'log', 'rev-parse', 'rev-list', 'ls-tree', 'cat-file'].map(
          name => [`alias.${name}`, `!${program}`],
        ),
      ),
    provoke: path => plainGit(path, ['evil']),
  }),
  trapped('`credential.helper`', {
    settings: ({ program }) => ({ 'credential.helper': program }),
    provoke: path =>
      plainGit(path, ['credential', 'fill'], 'protocol=https\nhost=x\n\n'),
  }),
  trapped('an `ext::` address', {
    settings: ({ program }) => ({
      'remote.origin.url': `ext::${program}`,
      'protocol.ext.allow': 'always',
    }),
    provoke: path => plainGit(path, ['fetch']),
  }),
  trapped('an address that stands for an `ext::` one', {
    settings: ({ program }) => ({
      [`url.ext::${program} .insteadOf`]: '/',
      'protocol.ext.allow': 'always',
    }),
    provoke: path => plainGit(path, ['fetch']),
  }),
  trapped('`uploadpack` of a remote', {
    settings: ({ program }) => ({ 'remote.origin.uploadpack': program }),
    provoke: path => plainGit(path, ['fetch']),
  }),
  {
    name: 'contents that an `ext::` address promises',
    make: trap => {
      const [first, ...later] = history(3);
      const files = { ...first.files, '.mailmap': 'Ada <ada@example.org>\n' };
      const path = looseRepository([{ ...first, files }, ...later]);
      rmSync(looseFile(path, 'HEAD:.mailmap'));
      configure(path, {
        'core.repositoryFormatVersion': '1',
        'extensions.partialClone': 'origin',
        'remote.origin.promisor': 'true',
        'remote.origin.url': `ext::${trap.program}`,
        'protocol.ext.allow': 'always',
      });
      return {
        path,
        provoke: () => plainGit(path, ['cat-file', '-p', 'HEAD:.mailmap']),
      };
    },
    outcome: { code: 'incomplete', remedy: 'Fetch the repository again' },
  },
  {
    name: '`gpg.program`, for signatures that the log shows',
    make: trap => {
      const seconds = '1641643200 +0000';
      const signature =
        'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n';
      const make = (headers: string) =>
        rawRepository(objects =>
          objects.commit({ tree: objects.tree([]), headers }),
        );
      const who = `author ${ADA} ${seconds}\ncommitter ${ADA} ${seconds}\n`;
      const path = make(who + signature);
      configure(path, {
        'gpg.program': trap.program,
        'log.showSignature': 'true',
      });
      return { path, provoke: () => plainGit(path, ['log']) };
    },
    outcome: { reads: { commits: 1, files: 0, people: [ADA] } },
  },
  trapped(
    'settings that change what git prints, and a `.mailmap` of the worktree',
    {
      settings: () => ({
        'log.follow': 'true',
        'log.diffMerges': 'first-parent',
        'log.showRoot': 'false',
        'log.date': 'relative',
        'log.mailmap': 'true',
        'log.decorate': 'full',
        'log.abbrevCommit': 'true',
        'diff.renames': 'copies',
        'diff.renameLimit': '1',
        'diff.noprefix': 'true',
        'diff.relative': 'true',
        'diff.orderFile': '/nonexistent',
        'format.pretty': 'oneline',
        'format.notes': '*',
        'i18n.logOutputEncoding': 'UTF-16',
        'i18n.commitEncoding': 'UTF-16',
        'core.quotePath': 'true',
        'core.abbrev': '4',
        'core.notesRef': 'refs/heads/main',
        'color.ui': 'always',
      }),
      prepare: (_, path) =>
        writeFileSync(
          join(path, '.mailmap'),
          'Eve <eve@example.org> <ada@example.org>\n',
        ),
    },
  ),
  ...[
    ['that are no settings', '[core\n'],
    ['of a format to come', '[core]\n\trepositoryFormatVersion = 99\n'],
    [
      'with an extension that nobody knows',
      '[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tnonsense = 1\n',
    ],
    ['that say neither yes nor no', '[core]\n\tbare = perhaps\n'],
    ['with a number that git refuses', '[core]\n\tcompression = 99\n'],
    ['with a word that git refuses', '[diff]\n\talgorithm = nonsense\n'],
    ['that include themselves', '[include]\n\tpath = config\n'],
  ].map(
    ([what, text]): CorpusCase => ({
      name: `settings ${what}`,
      make: () => {
        const { path } = worktree();
        appendFileSync(join(path, '.git/config'), text);
        return { path };
      },
      outcome: REFUSED,
    }),
  ),
];

/** A worktree with settings that name a trap. */
function trapped(
  name: string,
  options: {
    settings?: Settings;
    prepare?: (trap: Trap, path: string) => void;
    /** Runs plain git so that it springs the trap. */
    provoke?: (path: string) => void;
  },
): CorpusCase {
  const { settings, prepare, provoke } = options;
  return {
    name,
    make: trap => {
      const { path, twin } = worktree();
      configure(path, settings?.(trap, path) ?? {});
      mkdirSync(join(path, '.git/hooks'), { recursive: true });
      prepare?.(trap, path);
      return { path, twin, provoke: provoke && (() => provoke(path)) };
    },
    outcome: 'as its twin',
  };
}

function configure(
  path: string,
  settings: Readonly<Record<string, string>>,
): void {
  for (const [key, value] of Object.entries(settings)) {
    git(path, ['config', key, value]);
  }
}

function attributes(content: string): string {
  const file = join(temporaryFolder(), 'attributes');
  writeFileSync(file, `${content}\n`);
  return file;
}

function included({ program }: Trap): string {
  const file = join(temporaryFolder(), 'config');
  writeFileSync(file, `[core]\n\tfsmonitor = ${program}\n`);
  return file;
}
