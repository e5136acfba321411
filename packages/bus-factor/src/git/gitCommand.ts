import { devNull } from 'node:os';

/** Where git is to look, once a repository was opened. */
export interface GitDirectory {
  /** The repository as the caller named it, for messages. */
  repository: string;
  /** Absolute path of the git directory. */
  gitDir: string;
  /** Absolute paths that git may trust though somebody else owns them. */
  trusted: readonly string[];
  /** Whether its commit-graph must not be used, as it is damaged. */
  ignoreCommitGraph?: boolean;
}

/**
 * Settings that win over whatever the repository configures. Nothing that a
 * repository names is ever run: no hook, no monitor, no external diff, no
 * signature program, no transport.
 */
const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.quotePath=false',
  'core.commitGraph=true',
  'core.useReplaceRefs=false',
  `diff.orderFile=${devNull}`,
  'diff.relative=false',
  'diff.renames=false',
  'diff.ignoreSubmodules=none',
  'log.showSignature=false',
  'log.follow=false',
  'log.mailmap=false',
  'log.showRoot=true',
  'log.diffMerges=off',
  'i18n.logOutputEncoding=UTF-8',
  'protocol.allow=never',
  'maintenance.auto=false',
  'gc.auto=0',
];

/** Options that come before git's subcommand. */
export function gitOptions(directory?: GitDirectory): string[] {
  const settings = [
    ...SETTINGS,
    ...(directory?.ignoreCommitGraph ? ['core.commitGraph=false'] : []),
    ...(directory?.trusted ?? []).map(path => `safe.directory=${path}`),
  ].flatMap(setting => ['-c', setting]);
  return [
    '--no-pager',
    '--no-replace-objects',
    '--no-optional-locks',
    '--literal-pathspecs',
    ...settings,
    ...(directory ? [`--git-dir=${directory.gitDir}`] : []),
  ];
}

/**
 * The environment git runs in: the caller's without any `GIT_*` variable, and
 * ours. No prompt, no network, no settings of the user or the machine, so that
 * the same commit gives the same result for everybody.
 */
export function gitEnvironment(
  caller: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(caller).filter(
    ([name]) => !/^(GIT_|SSH_ASKPASS$|PAGER$)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // Not the null device itself: git would read it and complain.
    GIT_GRAFT_FILE: `${devNull}/none`,
    GIT_OPTIONAL_LOCKS: '0',
    // Into a pipe git flushes after every commit, which costs 10 to 27 %.
    GIT_FLUSH: '0',
  };
}
