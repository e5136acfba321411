import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Words for what is wrong with a configuration value: the key, what was
 * expected and what came.
 */
export function configProblem(issue: Issue, input: unknown): string {
  const key = ['ownership', ...issue.path].reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : `${path}.${String(part)}`,
    '',
  );
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map(name => `${key.slice(1)}.${name}`).join(', ');
    return `${names} is not a known setting; check its spelling`;
  }
  const value = issue.path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
    input,
  );
  return `${key.slice(1)} must be ${expectation(issue)}, got ${shown(value)}`;
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') {
    return `one of ${issue.values
      .map(value => `'${String(value)}'`)
      .join(', ')}`;
  }
  if (issue.code === 'invalid_type') {
    const article = /^[aeiou]/.test(issue.expected) ? 'an' : 'a';
    return issue.expected === 'array'
      ? 'a list'
      : `${article} ${issue.expected}`;
  }
  return issue.message;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
