import type { Knex } from 'knex';
import {
  type FindingPosition,
  type ListedFinding,
  type ListFindingsOptions,
  readFindingPage,
} from './listFindings';

const PAGE = 500;

/** Every matching finding, page by page, the longest open ones first. */
export async function* readEveryFinding(
  knex: Knex,
  options: Omit<ListFindingsOptions, 'limit' | 'from' | 'sort' | 'order'>,
): AsyncGenerator<ListedFinding[]> {
  let from: FindingPosition | undefined;
  do {
    const page = await readFindingPage(knex, {
      ...options,
      sort: 'openedAt',
      limit: PAGE,
      from,
    });
    yield page.items;
    from = page.next;
  } while (from);
}
