import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { git } from '../buildRepository';

const TYPES = { commit: 1, tree: 2, blob: 3 } as const;
const ADA = 'Ada Byron <ada@example.org>';
const NOON = '1641643200 +0000';

/** Most objects are tiny, and there may be many thousand. */
const SMALL = { level: 1, memLevel: 1, windowBits: 9 };

/** What a tree of git lists. */
export interface RawEntry {
  mode: string;
  name: string | Buffer;
  id: string;
}

/**
 * Objects of git, byte by byte: also those that no command of git would make.
 * They reach a repository as a pack, many thousand of them at once.
 */
export class RawObjects {
  readonly #known = new Set<string>();
  readonly #packed: Buffer[] = [];

  add(type: keyof typeof TYPES, content: string | Buffer): string {
    const bytes = Buffer.from(content);
    const id = createHash('sha1')
      .update(`${type} ${bytes.length}\0`)
      .update(bytes)
      .digest('hex');
    if (this.#known.has(id)) return id;
    this.#known.add(id);
    this.#packed.push(
      packHeader(TYPES[type], bytes.length),
      deflateSync(bytes, SMALL),
    );
    return id;
  }

  tree(entries: readonly RawEntry[]): string {
    return this.add(
      'tree',
      Buffer.concat(
        entries.flatMap(({ mode, name, id }) => [
          Buffer.from(`${mode} `),
          Buffer.from(name),
          Buffer.from([0]),
          Buffer.from(id, 'hex'),
        ]),
      ),
    );
  }

  /** Without `headers` it is an honest commit. */
  commit(options: {
    tree: string;
    parents?: readonly string[];
    headers?: string | Buffer;
    message?: string | Buffer;
  }): string {
    const { tree, parents = [], message = 'change\n' } = options;
    const { headers = `author ${ADA} ${NOON}\ncommitter ${ADA} ${NOON}\n` } =
      options;
    return this.add(
      'commit',
      Buffer.concat([
        Buffer.from(`tree ${tree}\n`),
        ...parents.map(parent => Buffer.from(`parent ${parent}\n`)),
        Buffer.from(headers),
        Buffer.from('\n'),
        Buffer.from(message),
      ]),
    );
  }

  /** Puts all of them into a bare repository, whose branch `main` is `head`. */
  install(repository: string, head: string): void {
    const count = Buffer.alloc(12, 'PACK');
    count.writeUInt32BE(2, 4);
    count.writeUInt32BE(this.#known.size, 8);
    const body = Buffer.concat([count, ...this.#packed]);
    const sum = createHash('sha1').update(body).digest();
    git(repository, ['index-pack', '--stdin'], Buffer.concat([body, sum]));
    // Written by hand: git refuses a branch whose commit is none.
    writeFileSync(join(repository, 'refs/heads/main'), `${head}\n`);
  }
}

function packHeader(type: number, size: number): Buffer {
  const bytes = [type * 16 + (size % 16)];
  for (
    let rest = Math.floor(size / 16);
    rest > 0;
    rest = Math.floor(rest / 128)
  ) {
    bytes[bytes.length - 1] += 128;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}
