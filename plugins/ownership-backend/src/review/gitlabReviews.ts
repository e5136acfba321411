import { z } from 'zod';
import { isMachine } from './isMachine';
import {
  MOST_REVIEWED_FILES,
  type ReadReviewsOptions,
  type ReviewedChange,
  type ReviewPage,
} from './readReviews';

const PAGE = 50;
const NOTES_PAGE = 100;
/** A conversation that is longer says nothing new about who reviewed. */
const MOST_NOTE_PAGES = 5;

const mergeRequests = z.array(
  z.object({
    iid: z.int(),
    updated_at: z.iso.datetime({ offset: true }),
    author: z.object({ username: z.string() }).nullish(),
  }),
);
const diffs = z.array(
  z.object({ new_path: z.string(), old_path: z.string().nullish() }),
);
const notes = z.array(
  z.object({
    author: z
      .object({ username: z.string(), bot: z.boolean().nullish() })
      .nullish(),
    created_at: z.iso.datetime({ offset: true }),
    system: z.boolean().nullish(),
    type: z.string().nullish(),
    body: z.string().nullish(),
  }),
);

const positionSchema = z.object({
  /** Everything touched before is known. */
  since: z.string().optional(),
  page: z.int().optional(),
  /** Of those touched at that very time, which are known. */
  known: z.array(z.int()).optional(),
});

/**
 * Walks from what was touched first to what was touched last. A page begins at
 * the time of the last change known, so that changes that are touched meanwhile
 * push none out of sight.
 */
export async function gitlabReviews(
  options: ReadReviewsOptions,
): Promise<ReviewPage> {
  const { client, repositoryUrl, sinceMs, signal } = options;
  const { fullName } = client.repository(repositoryUrl);
  const root = `/projects/${encodeURIComponent(fullName)}/merge_requests`;
  const before = positionSchema.safeParse(options.position ?? {}).data ?? {};
  const {
    since = new Date(sinceMs).toISOString(),
    page = 1,
    known = [],
  } = before;
  const { body: found } = await client.ask({
    repositoryUrl,
    signal,
    path: root,
    schema: mergeRequests,
    query: {
      state: 'merged',
      scope: 'all',
      order_by: 'updated_at',
      sort: 'asc',
      updated_after: since,
      per_page: PAGE,
      page,
    },
  });
  const fresh = found.filter(
    ({ iid, updated_at }) => updated_at !== since || !known.includes(iid),
  );
  const changes: ReviewedChange[] = [];
  for (const { iid, author } of fresh) {
    const change = await readChange(`${root}/${iid}`, {
      ...options,
      number: iid,
      author: author?.username,
    });
    if (change) changes.push(change);
  }
  const last = found.at(-1)?.updated_at;
  const hasMoved = last !== undefined && last !== since;
  return {
    changes,
    // Hosts may give fewer than were asked for: only nothing new is the end.
    done: fresh.length === 0,
    position:
      fresh.length === 0
        ? { since, page: 1, known }
        : {
            since: last ?? since,
            page: hasMoved ? 1 : page + 1,
            known: [
              ...(hasMoved ? [] : known),
              ...found
                .filter(mr => mr.updated_at === last)
                .map(({ iid }) => iid),
            ],
          },
  };
}

async function readChange(
  path: string,
  options: ReadReviewsOptions & { number: number; author?: string },
): Promise<ReviewedChange | undefined> {
  const { client, repositoryUrl, signal, number, author } = options;
  const { body: files } = await client.ask({
    repositoryUrl,
    signal,
    path: `${path}/diffs`,
    schema: diffs,
    query: { per_page: MOST_REVIEWED_FILES + 1 },
  });
  if (files.length > MOST_REVIEWED_FILES) {
    return undefined;
  }
  const reviews: ReviewedChange['reviews'] = [];
  let page: number | undefined = 1;
  for (let pages = 0; page && pages < MOST_NOTE_PAGES; pages += 1) {
    const answer: { body: z.infer<typeof notes>; headers: Headers } =
      await client.ask({
        repositoryUrl,
        signal,
        path: `${path}/notes`,
        schema: notes,
        query: { per_page: NOTES_PAGE, page },
      });
    for (const note of answer.body) {
      const by = note.author;
      if (by && !by.bot && by.username !== author && isReview(note)) {
        reviews.push({
          login: by.username,
          atMs: Date.parse(note.created_at),
        });
      }
    }
    page = Number(answer.headers.get('x-next-page')) || undefined;
  }
  return {
    number,
    paths: files.map(file => file.new_path),
    reviews: reviews.filter(({ login }) => !isMachine(login)),
  };
}

/** An approval, or words on a line of the change; not the talk around it. */
function isReview({ system, type, body }: z.infer<typeof notes>[number]) {
  return system
    ? /^(approved this merge request|requested changes)/.test(body ?? '')
    : type === 'DiffNote';
}
