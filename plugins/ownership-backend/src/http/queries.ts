import { InputError } from '@backstage/errors';
import {
  ownershipStates,
  type OwnershipState,
  type ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { z } from 'zod';

const MOST_VALUES = 200;
/** Each is compared with the owners that the caller may see, all of them. */
const MOST_WORDS = 20;

/** A parameter that may be given once, several times or not at all. */
function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(MOST_VALUES).optional(),
  );
}

const limit = (most: number) =>
  z.coerce.number().int().min(1).max(most).optional();

/** Text that a database takes: PostgreSQL refuses NUL. */
export const textOf = (most: number) =>
  z
    .string()
    .max(most)
    .refine(value => !value.includes('\0'), 'must not contain NUL');

const filter = {
  search: textOf(200)
    .refine(
      words => words.split(/\s+/).filter(Boolean).length <= MOST_WORDS,
      `must have at most ${MOST_WORDS} words`,
    )
    .optional(),
  owner: listOf(textOf(500).transform(ref => ref.toLocaleLowerCase('en-US'))),
  state: listOf(z.enum(ownershipStates as [OwnershipState])),
  warning: z.enum(['true', 'false']).optional(),
};

export const filterQuerySchema = z.strictObject(filter);

export const treemapQuerySchema = z.strictObject({
  ...filter,
  limit: limit(1000),
});

export const listQuerySchema = z.strictObject({
  ...filter,
  sort: z.enum(['title', 'owner', 'score', 'band', 'risk']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
});

export const firstPageQuerySchema = listQuerySchema.extend({
  limit: limit(200),
});

export const laterPageQuerySchema = z.strictObject({
  cursor: z.string().max(20_000),
  limit: limit(200),
});

export const emptyQuerySchema = z.strictObject({});

/** @throws InputError that names each bad parameter. */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  query: unknown,
): z.infer<T> {
  const parsed = schema.safeParse(query);
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.map(issue => {
    const name = issue.path.join('.');
    return name ? `'${name}': ${issue.message}` : issue.message;
  });
  throw new InputError(`Invalid query: ${problems.join('; ')}`);
}

export function toFilter(
  query: z.infer<typeof filterQuerySchema>,
): ReportFilter {
  return {
    search: query.search,
    owners: query.owner,
    states: query.state,
    warning: query.warning === undefined ? undefined : query.warning === 'true',
  };
}
