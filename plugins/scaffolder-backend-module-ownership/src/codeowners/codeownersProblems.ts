import type { CodeownersHost } from '@stewardship/backstage-plugin-ownership-common';

const MOST_PROBLEMS = 5;

/**
 * What a host would not understand of a CODEOWNERS file. GitHub skips such
 * lines without a word, and what they were to protect is open.
 */
export function codeownersProblems(
  text: string,
  host: CodeownersHost,
): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) =>
      problemsOf(line, host).map(problem => `line ${index + 1}: ${problem}`),
    )
    .slice(0, MOST_PROBLEMS);
}

function problemsOf(line: string, host: CodeownersHost): string[] {
  const text = line.trim();
  if (!text || text.startsWith('#')) return [];
  const isSection = host === 'gitlab' && /^\^?\[/.test(text);
  if (isSection) {
    const section = /^\^?\[[^\]]+\](\[\d+\])?(\s.*)?$/.exec(text);
    return section
      ? ownerProblems(section[2] ?? '', host)
      : [`${JSON.stringify(text)} is no section, such as [Name][2] @team`];
  }
  const [pattern] = /^(\\.|\S)+/.exec(text)!;
  return [
    ...patternProblems(pattern, host),
    ...ownerProblems(text.slice(pattern.length), host),
  ];
}

function patternProblems(pattern: string, host: CodeownersHost): string[] {
  if (host === 'gitlab') return [];
  return pattern.startsWith('!') || /(^|[^\\])\[/.test(pattern)
    ? [`GitHub knows no "!" and no "[ ]" in ${JSON.stringify(pattern)}`]
    : [];
}

function ownerProblems(owners: string, host: CodeownersHost): string[] {
  const form =
    host === 'github'
      ? /^@[\w-]+(\/[\w.-]+)?$/
      : /^@(@(developer|maintainer|owner)s?|[\w.-]+(\/[\w.-]+)*)$/;
  return owners
    .replace(/(^|\s)#.*$/, '')
    .split(/\s+/)
    .filter(Boolean)
    .filter(owner => !form.test(owner) && !/^[^\s@]+@[^\s@]+$/.test(owner))
    .map(
      owner =>
        `${JSON.stringify(owner)} is neither a name with @ nor an address`,
    );
}
