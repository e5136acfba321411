import { RepositoryError } from '../errors';
import { abortError } from '../git/abortError';
import type { GitDirectory } from '../git/gitCommand';
import { BlockHasher } from './blockHasher';
import { CatFile } from './catFile';
import type { SimilarityIndex } from './similarityIndex';

const CACHE_LIMIT_BYTES = 64 * 1024 * 1024;

/** @public */
export interface BlobIndexesOptions {
  directory: GitDirectory;
  /** Whether a missing file has size 0; otherwise it is an error. */
  missingIsEmpty: boolean;
  signal?: AbortSignal;
}

/** What the search for similar files asks of a repository. */
export interface BlobSource {
  /** Size in bytes. */
  size(id: string): Promise<number>;
  index(id: string): Promise<SimilarityIndex>;
}

/**
 * Sizes and similarity indexes of a repository's files, by object id. Contents
 * are hashed as they arrive and never held; the indexes used last are kept,
 * 64 MiB of them.
 */
export class BlobIndexes implements BlobSource {
  readonly #options: BlobIndexesOptions;
  readonly #sizes: CatFile;
  readonly #contents: CatFile;
  readonly #cache = new Map<string, SimilarityIndex>();
  readonly #missing = new Set<string>();
  #cacheBytes = 0;

  constructor(options: BlobIndexesOptions) {
    const { directory, signal } = options;
    this.#options = options;
    this.#sizes = new CatFile({ directory, contents: false, signal });
    this.#contents = new CatFile({ directory, contents: true, signal });
  }

  /** Files that were asked for and are missing. */
  get missing(): number {
    return this.#missing.size;
  }

  /**
   * Size in bytes. JGit takes a missing file for an empty one, until it has to
   * open it (`ContentSource.ObjectReaderSource.size`).
   *
   * @throws RepositoryError `incomplete` when it is missing and that is an error
   */
  async size(id: string): Promise<number> {
    const sizeBytes = await this.#sizes.read(id);
    if (sizeBytes !== undefined) return sizeBytes;
    if (!this.#options.missingIsEmpty) throw this.#missingError(id);
    this.#missing.add(id);
    return 0;
  }

  /** @throws RepositoryError `incomplete` when the file is missing */
  async index(id: string): Promise<SimilarityIndex> {
    const { directory, signal } = this.#options;
    if (signal?.aborted) {
      const { repository } = directory;
      throw abortError(signal, { repository, work: 'Comparing file contents' });
    }
    const cached = this.#cache.get(id);
    if (cached) {
      // Moves it to the end, the place of the last used.
      this.#cache.delete(id);
      this.#cache.set(id, cached);
      return cached;
    }
    const hasher = new BlockHasher();
    const sizeBytes = await this.#contents.read(id, chunk =>
      hasher.push(chunk),
    );
    if (sizeBytes === undefined) throw this.#missingError(id);
    const index = hasher.end();
    this.#keep(id, index);
    return index;
  }

  /** Ends git's processes and waits until they are gone. */
  async close(): Promise<void> {
    await Promise.all([this.#sizes.close(), this.#contents.close()]);
  }

  #keep(id: string, index: SimilarityIndex): void {
    this.#cache.set(id, index);
    this.#cacheBytes += index.sizeBytes;
    for (const [oldest, { sizeBytes }] of this.#cache) {
      if (this.#cacheBytes <= CACHE_LIMIT_BYTES) return;
      this.#cache.delete(oldest);
      this.#cacheBytes -= sizeBytes;
    }
  }

  #missingError(id: string): RepositoryError {
    return new RepositoryError({
      code: 'incomplete',
      problem: `The contents of ${id} are missing`,
      repository: this.#options.directory.repository,
      remedy:
        'Fetch the repository again with file contents ("git fetch --refetch --no-filter"), or ask for identical renames only.',
    });
  }
}
