import { z } from 'zod';
import { HostError } from '../host';
import { isMachine } from './isMachine';
import {
  MOST_REVIEWED_FILES,
  type ReadReviewsOptions,
  type ReviewPage,
} from './readReviews';

/** One request brings all of these, where REST would take two for each. */
const PAGE = 50;
const MOST_REVIEWS = 50;

const QUERY = `query($owner: String!, $name: String!, $first: Int!, $files: Int!, $reviews: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: MERGED, first: $first, after: $after, orderBy: {field: UPDATED_AT, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number
        updatedAt
        changedFiles
        author { __typename login }
        files(first: $files) { nodes { path } }
        reviews(first: $reviews, states: [APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED]) {
          nodes { submittedAt author { __typename login } }
        }
      }
    }
  }
}`;

const actor = z.object({ __typename: z.string(), login: z.string() }).nullish();
const list = <T extends z.ZodType>(item: T) =>
  z.object({ nodes: z.array(item.nullable()).nullish() }).nullish();

const answer = z.object({
  data: z
    .object({
      repository: z
        .object({
          pullRequests: z.object({
            pageInfo: z.object({
              hasNextPage: z.boolean(),
              endCursor: z.string().nullish(),
            }),
            nodes: z.array(
              z.object({
                number: z.int(),
                updatedAt: z.iso.datetime(),
                changedFiles: z.int(),
                author: actor,
                files: list(z.object({ path: z.string() })),
                reviews: list(
                  z.object({
                    submittedAt: z.iso.datetime().nullish(),
                    author: actor,
                  }),
                ),
              }),
            ),
          }),
        })
        .nullish(),
    })
    .nullish(),
  errors: z.array(z.object({ type: z.string().optional() })).optional(),
});

const positionSchema = z.object({
  /** Everything touched up to here is known. */
  until: z.string().optional(),
  /** A walk that is under way: where it is, and where it began. */
  after: z.string().optional(),
  newest: z.string().optional(),
});

/**
 * Walks from what was touched last to what is known. A walk that is cut short
 * goes on where it was; what is touched meanwhile is found by the next one.
 */
export async function githubReviews(
  options: ReadReviewsOptions,
): Promise<ReviewPage> {
  const { client, repositoryUrl, sinceMs, signal } = options;
  const { fullName, host } = client.repository(repositoryUrl);
  const [owner, name] = fullName.split('/');
  const position = positionSchema.safeParse(options.position ?? {}).data ?? {};
  const { body } = await client.ask({
    repositoryUrl,
    signal,
    method: 'POST',
    path: '/graphql',
    schema: answer,
    body: {
      query: QUERY,
      variables: {
        owner,
        name,
        first: PAGE,
        files: MOST_REVIEWED_FILES,
        reviews: MOST_REVIEWS,
        after: position.after ?? null,
      },
    },
  });
  const found = body.data?.repository?.pullRequests;
  if (!found) {
    throw new HostError({ problem: problemOf(body.errors), host });
  }
  const until = Math.max(sinceMs, Date.parse(position.until ?? '') || 0);
  const fresh = found.nodes.filter(
    ({ updatedAt }) => Date.parse(updatedAt) >= until,
  );
  const newest = position.newest ?? found.nodes[0]?.updatedAt;
  const { hasNextPage, endCursor } = found.pageInfo;
  const done = !hasNextPage || !endCursor || fresh.length < found.nodes.length;
  return {
    done,
    position: done
      ? { until: newest ?? position.until }
      : { until: position.until, after: endCursor, newest },
    changes: fresh
      .filter(({ changedFiles }) => changedFiles <= MOST_REVIEWED_FILES)
      .map(({ number, author, files, reviews }) => ({
        number,
        paths: (files?.nodes ?? []).flatMap(file => file?.path ?? []),
        reviews: (reviews?.nodes ?? []).flatMap(review =>
          review?.author &&
          review.submittedAt &&
          review.author.__typename === 'User' &&
          !isMachine(review.author.login) &&
          review.author.login !== author?.login
            ? [
                {
                  login: review.author.login,
                  atMs: Date.parse(review.submittedAt),
                },
              ]
            : [],
        ),
      })),
  };
}

function problemOf(
  errors: ReadonlyArray<{ type?: string }> | undefined,
): HostError['problem'] {
  const types = new Set(errors?.map(({ type }) => type));
  if (types.has('RATE_LIMITED')) return 'limited';
  if (types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES')) {
    return 'forbidden';
  }
  return types.has('NOT_FOUND') ? 'not-found' : 'unavailable';
}
