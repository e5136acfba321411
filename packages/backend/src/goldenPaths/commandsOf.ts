/** How a rendered repository is checked on this machine. */
export interface Commands {
  /** Each has to succeed, in this order. */
  checks: Array<[command: string, ...args: string[]]>;
  /** Listens on `PORT` until it is told to stop. */
  start?: [command: string, ...args: string[]];
}

/**
 * What a rendered repository says of itself, so that a new path is checked
 * without a line here.
 *
 * @param files - what was rendered, by path
 */
export function commandsOf(files: ReadonlyMap<string, string>): Commands {
  const manifest = files.get('package.json');
  if (manifest) {
    const { scripts, name, exports } = JSON.parse(manifest);
    const run = ['lint', 'check', 'test', 'build'].filter(
      script => script in scripts,
    );
    return {
      checks: [
        ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline'],
        ...run.map((script): [string, ...string[]] => ['npm', 'run', script]),
        // What others would do with a package.
        ...(exports
          ? [['node', '-e', `import('${name}')`] as [string, ...string[]]]
          : []),
      ],
      ...('start' in scripts ? { start: ['npm', 'start'] } : {}),
    };
  }
  if (files.has('pyproject.toml')) {
    return {
      checks: [
        ['python3', '-m', 'compileall', '-q', 'service', 'tests'],
        ['python3', '-m', 'unittest'],
      ],
      start: ['python3', '-m', 'service'],
    };
  }
  return { checks: [] };
}
