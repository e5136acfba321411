import { InputError } from '@backstage/errors';
import type { Request } from 'express';

/** What the validator says, and what helps somebody who reads it. */
const WORDS: ReadonlyArray<[RegExp, string]> = [
  [/must match format "words"/, 'must have at most 20 words and no NUL'],
  [/must match format "text"/, 'must not contain NUL'],
  [
    /must match format "entity-ref"/,
    'must be a full entity reference, such as component:default/ferry-booking',
  ],
  [
    /must match format "date-time"/,
    'must be a time, such as 2026-06-01T00:00:00Z',
  ],
  [/must match format "date"/, 'must be a day, such as 2026-06-01'],
  [
    /must NOT have more than (\d+) characters/,
    'must have at most $1 characters',
  ],
  [
    /must NOT have fewer than (\d+) characters/,
    'must have at least $1 characters',
  ],
  [/must NOT have more than (\d+) items/, 'must be given at most $1 times'],
  [/must be <= (\d+)/, 'must be at most $1'],
  [/must be >= (\d+)/, 'must be at least $1'],
];

/**
 * The validator's message in words: which parameter or property of the body,
 * what is wrong with it and what would be right.
 */
export function readableProblem(message: string, req: Request): InputError {
  const words = WORDS.reduce(
    (text, [pattern, better]) => text.replace(pattern, better),
    message,
  );
  return new InputError(`${invalid(req)}: ${located(words, req)}`);
}

function invalid(req: Request): string {
  return req.method === 'GET' ? 'Invalid query' : 'Invalid request';
}

function located(message: string, req: Request): string {
  const unknown = /^Unknown query parameter '(.*)'$/.exec(message);
  if (unknown) {
    return `'${unknown[1]}' is no parameter of this address; remove it, or see openapi.json for those there are`;
  }
  const empty = /^Empty value found for query parameter '(.*)'$/.exec(message);
  if (empty) {
    return `'${empty[1]}' must not be empty`;
  }
  const extra = /^request\/body must NOT have additional properties$/.test(
    message,
  );
  if (extra) {
    const names = Object.keys(req.body ?? {}).join("', '");
    return `the body has '${names}', not all of which are properties here; see openapi.json for those there are`;
  }
  return message
    .replace(/^request\/(?:query|params)\/([^/ ]+)(?:\/(\d+))?/, "'$1'")
    .replace(/^request\/body\/([^ ]+)/, "'$1' of the body")
    .replace(/^request\/body/, 'the body')
    .replace(
      /^unsupported media type.*/,
      'the body must be JSON with the header content-type: application/json',
    );
}
