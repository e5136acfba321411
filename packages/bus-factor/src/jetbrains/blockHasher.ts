/* eslint-disable no-bitwise -- 32-bit hashes, as Java computes them */
import { JETBRAINS_CONSTANTS } from './constants';
import { SimilarityIndex } from './similarityIndex';

const { binaryProbeBytes, blockBytes } = JETBRAINS_CONSTANTS;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HASH_SEED = 5381;

/**
 * Cuts a file, which arrives piece by piece, into lines of at most 64 bytes and
 * hashes each. In text (no NUL in the first 8000 bytes) a carriage return
 * before a line feed is not counted.
 *
 * It is *probing* until 8000 bytes or the whole file are there, because nothing
 * can be cut before it is known to be text; then it is *cutting*.
 *
 * Source: JGit, `SimilarityIndex.hash` and `RawText.isBinary`. A file of more
 * than 50 MiB JGit reads through a window of 4096 bytes and counts a carriage
 * return at its end; that is not modelled.
 */
export class BlockHasher {
  readonly #index = new SimilarityIndex();
  readonly #probe: Buffer[] = [];
  #probeBytes = 0;
  #probing = true;
  #isText = true;
  /** A carriage return whose successor is still to come. */
  #returnHeld = false;
  #hash = HASH_SEED;
  #taken = 0;
  #counted = 0;

  push(chunk: Buffer): void {
    if (!this.#probing) {
      this.#cut(chunk);
      return;
    }
    this.#probe.push(Buffer.from(chunk));
    this.#probeBytes += chunk.length;
    if (this.#probeBytes >= binaryProbeBytes) this.#endProbe();
  }

  /** The finished index; the hasher must not be used again. */
  end(): SimilarityIndex {
    if (this.#probing) this.#endProbe();
    if (this.#returnHeld) this.#take(CARRIAGE_RETURN);
    if (this.#taken > 0) this.#endBlock();
    return this.#index;
  }

  #endProbe(): void {
    const data = Buffer.concat(this.#probe);
    this.#probing = false;
    this.#probe.length = 0;
    this.#isText = !data.subarray(0, binaryProbeBytes).includes(0);
    this.#cut(data);
  }

  #cut(data: Buffer): void {
    for (let at = 0; at < data.length; at += 1) {
      const byte = data[at];
      if (this.#returnHeld) {
        this.#returnHeld = false;
        if (byte === LINE_FEED) this.#skip();
        else this.#take(CARRIAGE_RETURN);
      }
      if (this.#isText && byte === CARRIAGE_RETURN) this.#returnHeld = true;
      else this.#take(byte);
    }
  }

  #take(byte: number): void {
    this.#taken += 1;
    this.#counted += 1;
    if (byte === LINE_FEED) {
      this.#endBlock();
      return;
    }
    this.#hash = ((this.#hash << 5) + this.#hash + byte) | 0;
    if (this.#taken === blockBytes) this.#endBlock();
  }

  /** Passes over a byte that fills the block but is not counted. */
  #skip(): void {
    this.#taken += 1;
    if (this.#taken === blockBytes) this.#endBlock();
  }

  #endBlock(): void {
    this.#index.add(this.#hash, this.#counted);
    this.#hash = HASH_SEED;
    this.#taken = 0;
    this.#counted = 0;
  }
}
