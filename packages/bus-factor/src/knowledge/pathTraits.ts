import type { BytesTable } from '../log/bytesTable';
import { bytes, withRoomFor } from '../log/growing';

/** What a path is, whatever is tracked there. */
export interface PathTraits {
  /** Whoever asks wants it left out. */
  excluded: boolean;
  /** Vendored, or written by a program. */
  foreign: boolean;
  documentation: boolean;
  source: boolean;
  /** Source as well, if it may be run. */
  script: boolean;
}

const NAMES = [
  'excluded',
  'foreign',
  'documentation',
  'source',
  'script',
] as const;

/** All that a path can be. Number − 1 of one is kept; 0 is not known. */
const ALL: readonly PathTraits[] = Array.from(
  { length: 2 ** NAMES.length },
  (_, number) => {
    const has = NAMES.map((__, at) => Math.floor(number / 2 ** at) % 2 === 1);
    const [excluded, foreign, documentation, source, script] = has;
    return { excluded, foreign, documentation, source, script };
  },
);

/** What the paths of a history are, each worked out once. */
export class TraitsOfPaths {
  readonly #paths: BytesTable;
  readonly #look: (path: string) => PathTraits;
  #kept: Uint8Array;

  constructor(options: {
    paths: BytesTable;
    /** Says what a path is; bytes as Latin-1. */
    look: (path: string) => PathTraits;
    /** What `toBytes` gave, of the same paths and by the same rules. */
    kept?: Uint8Array;
  }) {
    const { paths, look, kept = bytes(0) } = options;
    this.#paths = paths;
    this.#look = look;
    this.#kept = withRoomFor(kept, paths.size, bytes);
  }

  /** By the number of a path. */
  of(path: number): PathTraits {
    const known = ALL[this.#kept[path] - 1];
    if (known) return known;
    const traits = this.#look(this.#paths.textOf(path));
    this.#kept[path] = numberOf(traits) + 1;
    return traits;
  }

  /** By a path that may have no number. */
  ofText(path: string): PathTraits {
    return this.#look(path);
  }

  toBytes(): Uint8Array {
    return this.#kept.subarray(0, this.#paths.size);
  }
}

function numberOf(traits: PathTraits): number {
  let number = 0;
  for (let at = NAMES.length - 1; at >= 0; at -= 1) {
    number = number * 2 + (traits[NAMES[at]] ? 1 : 0);
  }
  return number;
}
