import type {
  HistorySource,
  OpenHistory,
  RepositoryLocation,
} from '@stewardship/backstage-plugin-ownership-node';
import { contentSizes } from '@stewardship/bus-factor';
import { READING_MS } from './limits';

/** A repository that can be read until the work with it is done. */
export interface Reading {
  repository: string;
  /** The newest commit. */
  commit: string;
  /** Sees to it that contents are there, where they can be had at all. */
  bring(ids: readonly string[]): Promise<void>;
  signal: AbortSignal;
}

/**
 * Opens a repository, has something read in it, and closes it again. Only one
 * is open at a time, so that none waits for the other.
 *
 * @throws HistorySourceError, RepositoryError, and what `read` throws
 */
export async function openReading<T>(
  location: RepositoryLocation,
  options: { sources: readonly HistorySource[]; signal: AbortSignal },
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  const source = options.sources.find(candidate => candidate.canRead(location));
  if (!source) throw new Error('No history source can read this location');
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(READING_MS),
  ]);
  const history = await source.open(location, { signal });
  try {
    return await read(readingOf(history, signal));
  } finally {
    await history.close?.({ damaged: false });
  }
}

/** What was opened already. */
export function readingOf(history: OpenHistory, signal: AbortSignal): Reading {
  const { repository, commit } = history;
  return {
    repository,
    commit,
    signal,
    bring: async ids => {
      if (!history.bring || ids.length === 0) return;
      const there = await contentSizes(repository, { ids, signal });
      const missing = [...new Set(ids)].filter(id => !there.has(id));
      if (missing.length > 0) await history.bring(missing, { signal });
    },
  };
}
