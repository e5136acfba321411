import type { GitDirectory } from '../git/gitCommand';
import { BlockHasher } from './blockHasher';
import { CatFile } from './catFile';
import type { SimilarityIndex } from './similarityIndex';

const CACHE_LIMIT_BYTES = 64 * 1024 * 1024;

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
  readonly #sizes: CatFile;
  readonly #contents: CatFile;
  readonly #cache = new Map<string, SimilarityIndex>();
  #cacheBytes = 0;

  constructor(directory: GitDirectory) {
    this.#sizes = new CatFile({ directory, contents: false });
    this.#contents = new CatFile({ directory, contents: true });
  }

  size(id: string): Promise<number> {
    return this.#sizes.read(id);
  }

  async index(id: string): Promise<SimilarityIndex> {
    const cached = this.#cache.get(id);
    if (cached) {
      // Moves it to the end, the place of the last used.
      this.#cache.delete(id);
      this.#cache.set(id, cached);
      return cached;
    }
    const hasher = new BlockHasher();
    await this.#contents.read(id, chunk => hasher.push(chunk));
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
}
