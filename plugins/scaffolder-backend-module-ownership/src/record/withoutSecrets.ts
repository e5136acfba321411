import { InputError } from '@backstage/errors';
import type { PathAnswer } from '@stewardship/backstage-plugin-ownership-common';

const DEEPEST = 32;

/**
 * A secret answer that is shorter is not looked for in others: a PIN of two
 * digits, or `no`, would be found in half of them and empty the record.
 */
const SHORTEST = 4;

type Answers = { [key: string]: PathAnswer };

/**
 * Answers without what is secret by its name, and without each text that is or
 * holds one of the secrets of the run, or of what was answered in secret.
 *
 * @throws InputError where answers are nested too deep
 */
export function withoutSecrets(
  answers: Answers,
  options: { names: ReadonlySet<string>; values: readonly string[] },
): { answers: Answers; leftOut: string[] } {
  const values = formsOf([
    ...options.values,
    ...secretAnswers(answers, options.names),
  ]);
  const leftOut: string[] = [];
  const holdsSecret = (text: string) =>
    values.some(secret => text.includes(secret));

  function clean(value: PathAnswer, path: string[]): PathAnswer | undefined {
    refuseTooDeep(path);
    const isSecret =
      typeof value === 'string'
        ? holdsSecret(value)
        : typeof value !== 'object' && values.includes(String(value));
    if (isSecret) {
      leftOut.push(path.join('.'));
      return undefined;
    }
    if (Array.isArray(value)) {
      return value
        .map((entry, index) => clean(entry, [...path, String(index)]))
        .filter(isKept);
    }
    return typeof value === 'object' && value !== null
      ? cleanObject(value, path)
      : value;
  }

  function cleanObject(object: Answers, path: string[]): Answers {
    const kept: Array<[string, PathAnswer]> = [];
    for (const [name, value] of Object.entries(object)) {
      if (holdsSecret(name)) {
        leftOut.push([...path, '(a name)'].join('.'));
      } else if (options.names.has(name)) {
        leftOut.push([...path, name].join('.'));
      } else {
        const cleaned = clean(value, [...path, name]);
        if (isKept(cleaned)) kept.push([name, cleaned]);
      }
    }
    return Object.fromEntries(kept);
  }

  return { answers: cleanObject(answers, []), leftOut };
}

/** What stands below a secret name, for it may stand elsewhere as well. */
function secretAnswers(answers: Answers, names: ReadonlySet<string>): string[] {
  const found: string[] = [];

  function collect(value: PathAnswer, path: string[], isSecret: boolean): void {
    refuseTooDeep(path);
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        const isBelow = isSecret || (!Array.isArray(value) && names.has(name));
        collect(inner, [...path, name], isBelow);
      }
      return;
    }
    if (!isSecret || (typeof value !== 'string' && typeof value !== 'number')) {
      return;
    }
    const text = String(value).trim();
    // The form puts stars for what stands in a field of secrets.
    if (text.length >= SHORTEST && !/^\*+$/.test(text)) found.push(text);
  }

  collect(answers, [], false);
  return found;
}

function refuseTooDeep(path: readonly string[]): void {
  if (path.length > DEEPEST) {
    throw new InputError(
      `The answers are nested deeper than ${DEEPEST} levels; leave out ${path[0]}.`,
    );
  }
}

/** A secret as it is, and as it may stand in an address. */
function formsOf(secrets: readonly string[]): string[] {
  const forms = secrets.flatMap(secret => {
    const trimmed = secret.trim();
    return [trimmed, inAddress(trimmed)];
  });
  return [...new Set(forms)].filter(Boolean);
}

function inAddress(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a character; it stands in no address.
    return text;
  }
}

function isKept(value: PathAnswer | undefined): value is PathAnswer {
  return value !== undefined;
}
